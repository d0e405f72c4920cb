export const dates = {
  changed: "Những ngày có số liệu thay đổi",
  other: "Ngày khác",
};
