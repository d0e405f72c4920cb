import { type Family, noun, otherNoun } from "./family.ts";

/** Enterprises newly registered in the year. Those that pause, close, return or are in operation are other counts. */
export const enterprises: Family = {
  id: "enterprises",
  phrases: [
    {
      id: "newly-registered",
      words: [
        "[số] (doanh nghiệp|dn) [được] [đăng ký] (thành lập mới|mới thành lập|lập mới)",
        "[số] (doanh nghiệp|dn) (được|mới) thành lập [mới]",
        "[số] (doanh nghiệp|dn) đăng ký (mới|thành lập [mới])",
        "[số] (doanh nghiệp|dn) thành lập",
        "đăng ký thành lập mới",
        "[được] (thành lập mới|mới thành lập|phát triển mới|cấp mới)",
        "[được] cấp [mới] [giấy chứng nhận] đăng ký (doanh nghiệp|thành lập mới)",
        "cấp mới cho",
        "thành lập mới cho",
      ],
      says: noun("enterprise", { enterprise: "new-enterprises" }),
    },
    {
      id: "other-enterprises",
      words: [
        "(tạm ngừng|ngừng|quay trở lại|trở lại|hoạt động trở lại|quay lại) [hoạt động|kinh doanh]",
        "(giải thể|phá sản|chấm dứt hoạt động)",
        "đang hoạt động",
        "tổng số doanh nghiệp",
        "hợp tác xã",
        "hộ kinh doanh",
        "doanh nghiệp (hoạt động|có vốn|nhỏ|fdi|nhà nước|khởi nghiệp|công nghệ)",
      ],
      says: otherNoun("enterprise-other"),
    },
  ],
  examples: [
    { text: "Cả năm 2020 có 389 doanh nghiệp thành lập mới, vốn đăng ký 2.870 tỷ đồng.", finds: ["new-enterprises 2020 reported 389"] },
    {
      text: "Năm 2021, tỉnh cấp mới 655 doanh nghiệp, 212 doanh nghiệp tạm ngừng hoạt động.",
      finds: ["new-enterprises 2021 reported 655"],
    },
    {
      text: "Năm 2022 tỉnh giao chỉ tiêu thành lập mới ít nhất 700 doanh nghiệp.",
      published: "2021-12-20",
      finds: ["new-enterprises 2022 target 700 at-least"],
    },
    { text: "11 tháng năm 2022 có 402 doanh nghiệp thành lập mới.", finds: [] },
    { text: "Năm 2022, số doanh nghiệp thành lập mới tăng 10%.", finds: [] },
    { text: "Năm 2023, số doanh nghiệp thành lập mới là 1.640, giảm 3,5%.", finds: ["new-enterprises 2023 reported 1640"] },
  ],
};
