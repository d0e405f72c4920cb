export const search = {
  title: "Tìm chỉ tiêu",
  titleOf: "Tìm “{{words}}”",
  description: "Tìm trong {{count}} chỉ tiêu theo tên, tên gọi khác và lĩnh vực, có dấu hay không dấu.",
  label: "Tên chỉ tiêu",
  button: "Tìm",
  found: { one: "Tìm thấy 1 chỉ tiêu.", other: "Tìm thấy {{count}} chỉ tiêu." },
  none: "Không chỉ tiêu nào có tên, tên gọi khác hay lĩnh vực như vậy. Thử ít chữ hơn, hoặc xem mọi chỉ tiêu dưới đây.",
  all: "Mọi chỉ tiêu",
};
