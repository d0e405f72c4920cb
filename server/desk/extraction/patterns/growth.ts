import { type Family, noun, otherNoun } from "./family.ts";

const GROWTH = { percent: "grdp-growth" } as const;

/** Growth of GRDP: "tốc độ tăng trưởng kinh tế", "GRDP ước tăng", "kinh tế tỉnh tăng". Growth of a sector or of another figure is not it. */
export const growth: Family = {
  id: "growth",
  phrases: [
    {
      id: "growth-rate",
      words: [
        "[tốc độ|mức|nhịp độ] tăng trưởng kinh tế",
        "(tốc độ|mức) tăng [trưởng] [của] [nền] kinh tế",
        "(tốc độ|mức|nhịp độ) tăng [trưởng] [của] (grdp|gdp|tổng sản phẩm)",
        "(tốc độ|mức|nhịp độ) tăng [trưởng] [của] tổng sản phẩm [trên địa bàn] [tỉnh|thành phố]",
        "tăng trưởng (grdp|gdp|tổng sản phẩm)",
        "tăng trưởng tổng sản phẩm [trên địa bàn]",
        "chỉ tiêu tăng trưởng kinh tế",
        "tốc độ phát triển kinh tế",
      ],
      says: noun("growth", GROWTH),
    },
    {
      id: "growth-word",
      words: ["tăng trưởng", "(tốc độ|mức|đà) tăng trưởng", "(tốc độ|mức) tăng", "tăng trưởng chung"],
      says: noun("growth-word", GROWTH, { isWeak: true }),
    },
    {
      id: "economy",
      words: [
        "kinh tế",
        "nền kinh tế",
        "kinh tế (tỉnh|thành phố|địa phương)",
        "kinh tế của (tỉnh|thành phố|địa phương)",
        "kinh tế toàn tỉnh",
      ],
      says: noun("economy", GROWTH, { needs: "growth-verb" }),
    },
    {
      id: "not-the-economy",
      words: [
        "kinh tế - xã hội",
        "kinh tế xã hội",
        "kt - xh",
        "khu kinh tế",
        "kinh tế (biển|số|tập thể|nông nghiệp|nông thôn|tư nhân|nhà nước|xanh|thị trường|hợp tác|vườn|đêm|cửa khẩu|tuần hoàn|rừng|hộ|đối ngoại|quốc tế|ban đêm|vùng|trọng điểm)",
        "thành phần kinh tế",
        "từ [khu vực] kinh tế (địa phương|nhà nước|tư nhân|ngoài nhà nước)",
        "cơ cấu kinh tế",
        "phát triển kinh tế",
        "(vùng|tổ chức|ban|hội|khối|hoạt động|lĩnh vực|ngành|hạ tầng|phục hồi|điều kiện|tình hình) kinh tế",
      ],
      says: { kind: "cue", role: "filler" },
    },
    {
      id: "sector",
      words: [
        "(khu vực|ngành|lĩnh vực|giá trị|sản xuất|giá trị sản xuất) [ngành] (nông nghiệp|công nghiệp|dịch vụ|nông lâm thủy sản|xây dựng|thương mại|thủy sản|nông lâm nghiệp)",
        "khu vực (i|ii|iii|1|2|3)",
        "nông nghiệp",
        "nông lâm thủy sản",
        "nông , lâm , thủy sản",
        "nông , lâm nghiệp",
        "nông lâm nghiệp",
        "công nghiệp",
        "công nghiệp [-|và|,] xây dựng",
        "dịch vụ",
        "thương mại [-|và|,] dịch vụ",
        "thuế sản phẩm",
        "chỉ số sản xuất [công nghiệp]",
        "iip",
        "gtsx [công nghiệp|nông nghiệp]",
        "cpi",
        "chỉ số giá",
        "giá trị sản xuất",
        "tăng trưởng (tín dụng|dân số|công nghiệp|nông nghiệp|dịch vụ|du lịch|xuất khẩu)",
        "tốc độ tăng [trưởng] (dân số|tín dụng|công nghiệp|nông nghiệp|dịch vụ)",
        "năng suất lao động",
        "năng suất",
        "lạm phát",
      ],
      says: otherNoun("sector"),
    },
  ],
  examples: [
    { text: "Tốc độ tăng trưởng kinh tế tỉnh năm 2016 ước đạt 6,87%.", finds: ["grdp-growth 2016 estimate 6.87"] },
    { text: "Năm 2017, kinh tế của tỉnh tăng 7,05% so với năm 2016.", finds: ["grdp-growth 2017 reported 7.05"] },
    { text: "GRDP năm 2021 giảm 1,62%, quý III âm 9,4%.", finds: ["grdp-growth 2021 reported -1.62"] },
    {
      text: "GRDP năm 2019 tăng 7,4%, trong đó nông nghiệp tăng 2,9%, công nghiệp - xây dựng tăng 11%, dịch vụ tăng 7,3%.",
      finds: ["grdp-growth 2019 reported 7.4"],
    },
    { text: "Năm 2022 tăng trưởng tín dụng đạt 14%, giá trị sản xuất công nghiệp tăng 8,8%.", finds: [] },
    {
      text: "Năm 2018, tỉnh tăng trưởng 8,05%, cao hơn mức 7,08% của cả nước.",
      finds: ["grdp-growth 2018 reported 8.05", "grdp-growth 2018 reported 7.08 @viet-nam"],
    },
    {
      text: "Năm 2019, GRDP của tỉnh tăng 7,15%; Long An 9,05%, Bến Tre 6,9% và Trà Vinh 10,2%.",
      finds: [
        "grdp-growth 2019 reported 7.15",
        "grdp-growth 2019 reported 9.05 @long-an",
        "grdp-growth 2019 reported 6.9 @ben-tre",
        "grdp-growth 2019 reported 10.2 @tra-vinh",
      ],
    },
    {
      text: "GRDP năm 2018 theo giá hiện hành đạt 78.240 tỷ đồng; theo giá so sánh đạt 51.320 tỷ đồng, tăng 7,4%.",
      finds: ["grdp-current 2018 reported 78240", "grdp-growth 2018 reported 7.4"],
    },
    { text: "Tốc độ tăng trưởng năm 2023 cao hơn năm trước 1,4 điểm phần trăm.", finds: [] },
  ],
};
