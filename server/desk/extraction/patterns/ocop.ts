import { type Family, noun, otherNoun } from "./family.ts";

/** Recognised OCOP products in force and their stars. Products of one round, upgrades and hopes of more stars are no stock. */
export const ocop: Family = {
  id: "ocop",
  phrases: [
    {
      id: "products",
      words: [
        "[tổng] [số] sản phẩm ocop",
        "ocop",
        "chương trình ocop",
        "[chương trình] mỗi xã một sản phẩm",
        "[chương trình] mỗi xã , phường một sản phẩm",
      ],
      says: noun("ocop", { product: "ocop-products", bare: "ocop-products" }),
    },
    { id: "other-ocop", words: ["chủ thể", "sản phẩm tiềm năng", "ngành hàng", "nhóm ngành"], says: otherNoun("ocop-other") },
  ],
  examples: [
    {
      text: "Đến cuối năm 2020, tỉnh có 121 sản phẩm OCOP gồm 88 sản phẩm 3 sao, 32 sản phẩm 4 sao, 1 sản phẩm 5 sao.",
      finds: [
        "ocop-products 2020 reported 121",
        "ocop-3-star 2020 reported 88",
        "ocop-4-star 2020 reported 32",
        "ocop-5-star 2020 reported 1",
      ],
    },
    { text: "Cuối năm 2021, toàn tỉnh có 134 sản phẩm OCOP đạt từ 3 sao trở lên.", finds: ["ocop-products 2021 reported 134"] },
    { text: "Năm 2021 tỉnh công nhận thêm 29 sản phẩm OCOP, nâng tổng số lên 163.", finds: ["ocop-products 2021 reported 163"] },
    {
      text: "Hội đồng xét 52 sản phẩm, trong đó 18 sản phẩm đánh giá lại và 4 sản phẩm tiềm năng 5 sao.",
      published: "2022-12-11",
      finds: [],
    },
    {
      text: "Toàn tỉnh có 212 sản phẩm OCOP được xếp hạng (2 sản phẩm 5 sao, 71 sản phẩm 4 sao, còn lại 3 sao).",
      published: "2022-12-30",
      finds: ["ocop-products 2022 reported 212", "ocop-5-star 2022 reported 2", "ocop-4-star 2022 reported 71"],
    },
    { text: "Riêng ngành hàng nhãn có 17 sản phẩm OCOP.", published: "2022-12-11", finds: [] },
    {
      text: "Tính đến tháng 5/2022, tỉnh có 84 sản phẩm OCOP còn hiệu lực.",
      published: "2022-06-02",
      finds: ["ocop-products 2022 reported 84"],
    },
    {
      text: "Đề án đặt mục tiêu đến năm 2025 có 310 sản phẩm OCOP, ít nhất 4 sản phẩm 5 sao.",
      published: "2021-06-02",
      finds: ["ocop-products 2025 target 310", "ocop-5-star 2025 target 4 at-least"],
    },
  ],
};
