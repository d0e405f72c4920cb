import { type Family, noun, otherNoun } from "./family.ts";

/** Tourist visits of the whole province. Foreign guests, overnight guests, one destination, and passengers are other counts. */
export const tourism: Family = {
  id: "tourism",
  phrases: [
    {
      id: "visits",
      words: [
        "[tổng] [số|lượng|lượt] [lượt] (khách du lịch|du khách)",
        "[tổng] (số|lượng|lượt) [lượt] khách",
        "(khách|du khách) (đến|tới) [tỉnh|thành phố|địa phương|tham quan]",
        "[ngành] du lịch [tỉnh] [đã] đón",
        "đón [và] [phục vụ] [được]",
        "thu hút [được]",
      ],
      says: noun("visits", { visit: "tourist-arrivals" }, { isWeak: true }),
    },
    {
      id: "other-visits",
      words: [
        "[lượng|lượt] khách quốc tế",
        "khách (lưu trú|nội địa|nước ngoài|nghỉ đêm|trong nước|qua đêm)",
        "(vận tải|vận chuyển|hành khách|sân bay|bến xe|cảng hàng không)",
        "(lễ hội|khu du lịch|di tích|cáp treo|bảo tàng|điểm du lịch|vườn quốc gia|khu di tích|bãi biển|công viên|festival|dịp tết|dịp lễ|kỳ nghỉ)",
        "khám [chữa] bệnh",
        "công suất phòng",
      ],
      says: otherNoun("visits-other"),
    },
  ],
  examples: [
    { text: "Năm 2018 tỉnh đón 2,31 triệu lượt khách, trong đó 96 nghìn lượt quốc tế.", finds: ["tourist-arrivals 2018 reported 2310"] },
    { text: "Năm 2021, khách du lịch đến tỉnh đạt 940.000 lượt, giảm 58%.", finds: ["tourist-arrivals 2021 reported 940"] },
    { text: "Năm 2019, khách quốc tế đạt 212 nghìn lượt.", finds: [] },
    { text: "Năm 2019, sân bay phục vụ 1,9 triệu lượt khách.", finds: [] },
  ],
};
