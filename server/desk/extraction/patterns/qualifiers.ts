import { cue, type Family } from "./family.ts";

/** How exactly the number was meant. */
export const qualifiers: Family = {
  id: "qualifiers",
  phrases: [
    { id: "over", words: ["hơn", "trên", "đạt trên", "đạt hơn", "quá"], says: cue("over") },
    { id: "nearly", words: ["gần", "suýt soát", "ngót", "gần đạt", "tiệm cận", "gần chạm"], says: cue("nearly") },
    { id: "about", words: ["khoảng", "chừng", "vào khoảng", "xấp xỉ", "~", "≈", "độ khoảng", "tầm", "ước khoảng"], says: cue("about") },
    {
      id: "at-least",
      words: ["ít nhất", "tối thiểu", "không thấp hơn", "không dưới", "≥", "chí ít", "không ít hơn"],
      says: cue("at-least"),
    },
    { id: "at-most", words: ["dưới", "không quá", "tối đa", "≤", "không vượt quá", "không vượt"], says: cue("at-most") },
  ],
  examples: [
    { text: "Thu ngân sách năm 2019 đạt hơn 7.200 tỷ đồng.", finds: ["budget-revenue 2019 reported 7200 over"] },
    { text: "Thu ngân sách năm 2019 đạt gần 7.200 tỷ đồng.", finds: ["budget-revenue 2019 reported 7200 nearly"] },
    { text: "Kim ngạch xuất khẩu năm 2019 đạt khoảng 820 triệu USD.", finds: ["exports 2019 reported 820 about"] },
  ],
};
