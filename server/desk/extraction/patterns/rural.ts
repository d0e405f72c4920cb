import { type Family, noun, otherNoun } from "./family.ts";

/** Poverty rate of households and communes of the basic new-rural standard. Cuts, near-poor, higher standards and added communes are other figures. */
export const rural: Family = {
  id: "rural",
  phrases: [
    {
      id: "poverty",
      words: ["[tỷ lệ] [số] hộ nghèo", "tỷ lệ hộ nghèo [đa chiều]", "tỷ lệ nghèo [đa chiều]", "hộ nghèo đa chiều"],
      says: noun("poverty", { percent: "poverty-rate" }),
    },
    {
      id: "other-poverty",
      words: [
        "[tỷ lệ] [hộ] cận nghèo",
        "[tỷ lệ] hộ cận nghèo",
        "mức giảm tỷ lệ hộ nghèo",
        "giảm nghèo",
        "thoát nghèo",
        "tái nghèo",
        "[tỷ lệ] hộ nghèo [đa chiều] [(] (gồm|nghèo) [hộ] [nghèo] và cận nghèo",
        "tỷ lệ thất nghiệp",
        "[tỷ lệ] hộ nghèo [là] [người] (dân tộc|khmer|chăm|đồng bào|còn sức lao động|có công)",
      ],
      says: otherNoun("poverty-other"),
    },
    {
      id: "standard",
      words: ["[theo] chuẩn [nghèo] [đa chiều] (mới|cũ)", "[theo] chuẩn [nghèo] [đa chiều] [giai đoạn]", "theo tiêu chí [mới|cũ]"],
      says: { kind: "cue", role: "standard" },
    },
    {
      id: "communes",
      words: [
        "[số] xã [đã] (đạt|được công nhận) [đạt] [chuẩn] [xã] (nông thôn mới|ntm)",
        "[số] xã [đã] (về|cán) đích [nông thôn mới|ntm]",
        "[xây dựng] nông thôn mới",
        "xã nông thôn mới",
        "ntm",
      ],
      says: noun("communes", { commune: "new-rural-communes" }),
    },
    {
      id: "other-communes",
      words: ["(nông thôn mới|ntm) (nâng cao|kiểu mẫu)", "xã (nâng cao|kiểu mẫu)", "chuẩn nâng cao", "nâng cao", "kiểu mẫu"],
      says: otherNoun("communes-other"),
    },
  ],
  examples: [
    { text: "Tỷ lệ hộ nghèo năm 2020 giảm 0,81 điểm phần trăm, còn 2,4%.", finds: ["poverty-rate 2020 reported 2.4"] },
    {
      text: "Cuối năm 2021 toàn tỉnh còn 5.120 hộ nghèo, chiếm 1,62%; hộ cận nghèo chiếm 3,1%.",
      finds: ["poverty-rate 2021 reported 1.62"],
    },
    {
      text: "Năm 2022 tỉnh phấn đấu giảm tỷ lệ hộ nghèo xuống còn 4%.",
      published: "2021-12-20",
      finds: ["poverty-rate 2022 target 4"],
    },
    { text: "Tỷ lệ hộ nghèo năm 2020 giảm 2,4%, còn 9,6%.", finds: ["poverty-rate 2020 reported 9.6"] },
    { text: "Năm 2022 tỉnh phấn đấu giảm tỷ lệ hộ nghèo 1% mỗi năm.", published: "2021-12-20", finds: [] },
    {
      text: "Năm 2021, tỷ lệ hộ nghèo theo chuẩn 2016 - 2020 còn 0,9%, theo chuẩn 2022 - 2025 là 3,4%.",
      finds: ["poverty-rate 2021 reported 0.9", "poverty-rate 2021 reported 3.4"],
    },
    { text: "Hết năm 2019, tỉnh có 71/104 xã đạt chuẩn nông thôn mới.", finds: ["new-rural-communes 2019 reported 71"] },
    { text: "Hết năm 2019, 71/104 xã (68,3%) đạt chuẩn nông thôn mới.", finds: ["new-rural-communes 2019 reported 71"] },
    {
      text: "Số xã đạt chuẩn nông thôn mới năm 2021: 90/112 xã, trong đó 27 xã nâng cao, 2 xã kiểu mẫu.",
      finds: ["new-rural-communes 2021 reported 90"],
    },
    {
      text: "Năm 2021 có 90 xã đạt chuẩn nông thôn mới, trong đó 27 xã nâng cao, 2 xã kiểu mẫu.",
      finds: ["new-rural-communes 2021 reported 90"],
    },
    { text: "Năm 2020 công nhận thêm 6 xã nông thôn mới, lũy kế 82 xã.", finds: ["new-rural-communes 2020 reported 82"] },
    { text: "100% số xã của tỉnh đã đạt chuẩn nông thôn mới.", published: "2024-12-11", finds: [] },
  ],
};
