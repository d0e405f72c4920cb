const HORNED: Readonly<Record<string, string>> = { ô: "ơ", ö: "ư", Ô: "Ơ", Ö: "Ư" };

/** TCVN 5712 (ABC fonts, .VnTime): one byte a letter, shown here by the Latin letter of the same byte. */
export const TCVN3: ReadonlyMap<string, string> = new Map(
  pairs(
    "µ à ¸ á ¶ ả · ã ¹ ạ ¨ ă » ằ ¾ ắ ¼ ẳ ½ ẵ Æ ặ © â Ç ầ Ê ấ È ẩ É ẫ Ë ậ ® đ Ì è Ð é Î ẻ Ï ẽ Ñ ẹ ª ê Ò ề Õ ế Ó ể Ô ễ Ö ệ × ì Ý í Ø ỉ Ü ĩ Þ ị ß ò ã ó á ỏ â õ ä ọ « ô å ồ è ố æ ổ ç ỗ é ộ ¬ ơ ê ờ í ớ ë ở ì ỡ î ợ ï ù ó ú ñ ủ ò ũ ô ụ ­ ư õ ừ ø ứ ö ử ÷ ữ ù ự ú ỳ ý ý û ỷ ü ỹ þ ỵ ¡ Ă ¢ Â § Đ £ Ê ¤ Ô ¥ Ơ ¦ Ư",
  ),
);

/** VNI Windows: the sign is a second letter behind the vowel ("aù" is "á"); a few letters stand alone. */
export const VNI: ReadonlyMap<string, string> = new Map([
  ...vniPairs(),
  ...pairs("ñ đ Ñ Đ ô ơ Ô Ơ ö ư Ö Ư í í ì ì æ ỉ ó ĩ ò ị î ỵ Í Í Ì Ì Æ Ỉ Ó Ĩ Ò Ị Î Ỵ"),
]);

function pairs(list: string): [string, string][] {
  const letters = list.split(" ");
  return Array.from({ length: letters.length / 2 }, (_, index) => [letters[index * 2] ?? "", letters[index * 2 + 1] ?? ""]);
}

/** Vowels with the letters that VNI puts behind them: the tone alone, and hat, breve with every tone. */
function vniPairs(): [string, string][] {
  const tones: [string, string][] = [
    ["ø", "\u0300"],
    ["ù", "\u0301"],
    ["û", "\u0309"],
    ["õ", "\u0303"],
    ["ï", "\u0323"],
  ];
  const hats: [string, string][] = [
    ["â", "\u0302"],
    ["à", "\u0302\u0300"],
    ["á", "\u0302\u0301"],
    ["å", "\u0302\u0309"],
    ["ã", "\u0302\u0303"],
    ["ä", "\u0302\u0323"],
  ];
  const breves: [string, string][] = [
    ["ê", "\u0306"],
    ["è", "\u0306\u0300"],
    ["é", "\u0306\u0301"],
    ["ú", "\u0306\u0309"],
    ["ü", "\u0306\u0303"],
    ["ë", "\u0306\u0323"],
  ];
  const lists: [string[], string, [string, string][]][] = [
    [["a", "e", "o", "u", "y"], "", tones],
    [["ô", "ö"], "horn", tones],
    [["a", "e", "o"], "", hats],
    [["a"], "", breves],
  ];
  return lists.flatMap(([vowels, kind, signs]) =>
    vowels.flatMap((vowel) =>
      signs.flatMap(([sign, mark]) => [lower(vowel, kind, sign, mark), lower(vowel.toUpperCase(), kind, sign.toUpperCase(), mark)]),
    ),
  );
}

function lower(vowel: string, kind: string, sign: string, mark: string): [string, string] {
  const base = kind === "horn" ? (HORNED[vowel] ?? vowel) : vowel;
  return [vowel + sign, (base + mark).normalize("NFC")];
}
