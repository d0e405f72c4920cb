/** The day from which the provinces of the reform of 2025 exist. */
export const MERGER_DAY = "2025-07-01";
export const NATION = "viet-nam";

/** Provinces by their own names; the identifier is the name without signs. Those before 1 July 2025; the names of the merged ones are among them. */
export const PROVINCES: readonly string[] = [
  "An Giang",
  "Bà Rịa - Vũng Tàu",
  "Bắc Giang",
  "Bắc Kạn",
  "Bạc Liêu",
  "Bắc Ninh",
  "Bến Tre",
  "Bình Định",
  "Bình Dương",
  "Bình Phước",
  "Bình Thuận",
  "Cà Mau",
  "Cần Thơ",
  "Cao Bằng",
  "Đà Nẵng",
  "Đắk Lắk",
  "Đắk Nông",
  "Điện Biên",
  "Đồng Nai",
  "Đồng Tháp",
  "Gia Lai",
  "Hà Giang",
  "Hà Nam",
  "Hà Nội",
  "Hà Tĩnh",
  "Hải Dương",
  "Hải Phòng",
  "Hậu Giang",
  "Hồ Chí Minh",
  "Hòa Bình",
  "Hưng Yên",
  "Khánh Hòa",
  "Kiên Giang",
  "Kon Tum",
  "Lai Châu",
  "Lâm Đồng",
  "Lạng Sơn",
  "Lào Cai",
  "Long An",
  "Nam Định",
  "Nghệ An",
  "Ninh Bình",
  "Ninh Thuận",
  "Phú Thọ",
  "Phú Yên",
  "Quảng Bình",
  "Quảng Nam",
  "Quảng Ngãi",
  "Quảng Ninh",
  "Quảng Trị",
  "Sóc Trăng",
  "Sơn La",
  "Tây Ninh",
  "Thái Bình",
  "Thái Nguyên",
  "Thanh Hóa",
  "Thừa Thiên Huế",
  "Tiền Giang",
  "Trà Vinh",
  "Tuyên Quang",
  "Vĩnh Long",
  "Vĩnh Phúc",
  "Yên Bái",
];

/** Other ways the names are written. */
export const OTHER_NAMES: Readonly<Record<string, string>> = {
  "Thừa Thiên - Huế": "thua-thien-hue",
  "TP . HCM": "ho-chi-minh",
  "TP HCM": "ho-chi-minh",
  TPHCM: "ho-chi-minh",
  "Sài Gòn": "ho-chi-minh",
  "Đắc Lắc": "dak-lak",
  "Đăk Lăk": "dak-lak",
  "Đắc Nông": "dak-nong",
  "Đăk Nông": "dak-nong",
  "Bắc Cạn": "bac-kan",
  "Bà Rịa Vũng Tàu": "ba-ria-vung-tau",
  "BR - VT": "ba-ria-vung-tau",
};

/** Cities under the central government: "thành phố" before these names means the province-level city. */
export const CENTRAL_CITIES: ReadonlySet<string> = new Set(["ha-noi", "ho-chi-minh", "hai-phong", "da-nang", "can-tho"]);

/** Provinces whose names the merged provinces took over. */
export const MERGED: ReadonlySet<string> = new Set([
  "tuyen-quang",
  "lao-cai",
  "thai-nguyen",
  "phu-tho",
  "bac-ninh",
  "hung-yen",
  "hai-phong",
  "ninh-binh",
  "quang-tri",
  "da-nang",
  "quang-ngai",
  "gia-lai",
  "khanh-hoa",
  "lam-dong",
  "dak-lak",
  "ho-chi-minh",
  "dong-nai",
  "tay-ninh",
  "can-tho",
  "vinh-long",
  "dong-thap",
  "ca-mau",
  "an-giang",
]);

/** Towns and islands that reports name as places to visit; never a province. */
export const DESTINATIONS: readonly string[] = [
  "Sa Pa",
  "Phú Quốc",
  "Hội An",
  "Hạ Long",
  "Đà Lạt",
  "Nha Trang",
  "Cát Bà",
  "Sầm Sơn",
  "Côn Đảo",
  "Mũi Né",
  "Phan Thiết",
  "Quy Nhơn",
  "Cửa Lò",
  "Tam Đảo",
  "Mộc Châu",
  "Phong Nha",
  "Tràng An",
  "Bái Đính",
  "Yên Tử",
  "Bà Nà",
  "Lý Sơn",
  "Mỹ Sơn",
];

/** The identifier of an area by its Vietnamese name: lower case, without signs, joined by hyphens. */
export function slugOf(name: string): string {
  return name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[đĐ]/g, "d")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}
