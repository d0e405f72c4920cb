import { type Family, noun, otherNoun } from "./family.ts";

const PER_CAPITA = { vnd: "grdp-per-capita", usd: "grdp-per-capita-usd" } as const;

/** The product of the province: its size at current prices, its growth where the number is a percentage, and its value per head. */
export const grdp: Family = {
  id: "grdp",
  phrases: [
    {
      id: "product",
      words: [
        "grdp",
        "gdp",
        "tổng sản phẩm",
        "tổng sản phẩm (trên địa bàn|nội tỉnh|trong tỉnh|nội địa) [tỉnh|thành phố]",
        "tổng sản phẩm của (tỉnh|thành phố)",
        "giá trị grdp",
      ],
      says: noun("grdp", { percent: "grdp-growth", vnd: "grdp-current" }, { needs: "basis" }),
    },
    {
      id: "size",
      words: [
        "quy mô [của] [nền] kinh tế",
        "quy mô [của] (grdp|gdp|tổng sản phẩm)",
        "quy mô tổng sản phẩm [trên địa bàn] [tỉnh|thành phố]",
        "quy mô giá trị grdp",
        "độ lớn [của] nền kinh tế",
      ],
      says: noun("size", { vnd: "grdp-current" }),
    },
    {
      id: "per-capita",
      words: [
        "(grdp|gdp|tổng sản phẩm) (bình quân|bq) [trên] [đầu] người",
        "(grdp|gdp) / [đầu] người",
        "(grdp|gdp) (bình quân|bq) / [đầu] người",
        "grdpbq [đầu người]",
        "(grdp|gdp) trên [mỗi] đầu người",
        "(grdp|gdp) (đầu người|mỗi người)",
        "tổng sản phẩm [trên địa bàn] [tỉnh] [(] [grdp] [)] bình quân [đầu] người",
        "tổng sản phẩm trên địa bàn bình quân [đầu] người",
        "tổng sản phẩm trên địa bàn tỉnh bình quân [đầu] người",
        "bình quân [đầu] người [theo] (grdp|gdp)",
        "bình quân (grdp|gdp) [trên] [đầu] người",
      ],
      says: noun("per-capita", PER_CAPITA),
    },
    {
      id: "per-capita-alone",
      words: ["bình quân đầu người", "bình quân mỗi người"],
      says: noun("per-capita", PER_CAPITA, { needs: "topic" }),
    },
    {
      id: "income",
      words: [
        "thu nhập [bình quân] [đầu] người",
        "thu nhập bình quân",
        "thu nhập bình quân [một|1] người",
        "thu nhập",
        "giá trị tăng thêm bình quân [đầu] người",
        "giá trị tăng thêm",
        "chi tiêu bình quân đầu người",
        "(lương thực|nhà ở|dư nợ) bình quân đầu người",
        "tnbq [đầu người]",
        "tiền lương",
      ],
      says: otherNoun("income"),
    },
    { id: "current-prices", words: ["giá hiện hành", "giá thực tế"], says: { kind: "cue", role: "current-prices" } },
    {
      id: "constant-prices",
      words: ["giá so sánh [năm] [2010|1994]", "giá (cố định|gốc) [năm] [2010|1994]", "giá 2010"],
      says: { kind: "cue", role: "constant-prices" },
    },
    {
      id: "other-scope",
      words: [
        "(không tính|trừ|chưa tính|ngoài|loại trừ|không kể) (dầu|dầu khí|dầu thô|formosa|nhà máy|lọc hóa dầu)",
        "(không tính|trừ|loại trừ|không kể) [yếu tố] (dầu thô|dầu khí) [và] [khí đốt]",
        "không tính",
        "nếu trừ",
      ],
      says: { kind: "cue", role: "scope" },
    },
  ],
  examples: [
    {
      text: "Quy mô nền kinh tế năm 2020 đạt 68.250 tỷ đồng, tăng thêm 4.900 tỷ đồng.",
      finds: ["grdp-current 2020 reported 68250"],
    },
    { text: "Quy mô GRDP năm 2022 ước 118,4 nghìn tỷ đồng.", finds: ["grdp-current 2022 estimate 118400"] },
    {
      text: "GRDP năm 2018 theo giá so sánh 41.300 tỷ đồng, theo giá hiện hành 60.870 tỷ đồng.",
      finds: ["grdp-current 2018 reported 60870"],
    },
    { text: "GRDP năm 2018 đạt 60.870 tỷ đồng.", finds: [] },
    {
      text: "GRDP bình quân đầu người năm 2022 ước 61,9 triệu đồng (tương đương 2.640 USD).",
      finds: ["grdp-per-capita 2022 estimate 61.9", "grdp-per-capita-usd 2022 estimate 2640"],
    },
    {
      text: "Năm 2019, GRDP/người của tỉnh 49,2 triệu đồng/năm, tăng 4,1 triệu đồng/người.",
      finds: ["grdp-per-capita 2019 reported 49.2"],
    },
    { text: "Năm 2016, bình quân đầu người theo GRDP 96,4 triệu đồng.", finds: ["grdp-per-capita 2016 reported 96.4"] },
    { text: "Thu nhập bình quân đầu người năm 2019 là 44 triệu đồng.", finds: [] },
    { text: "Năm 2017, quy mô GRDP 52.100 tỷ đồng (~ 2,3 tỷ USD).", finds: ["grdp-current 2017 reported 52100"] },
  ],
};
