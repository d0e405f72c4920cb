export const conflicts = {
  title: "Khác số",
  description: "{{count}} số liệu mà các báo cáo nêu khác nhau: số đang vẽ, số không vẽ, và vì sao.",
  lead: "{{count}} số liệu được các báo cáo nêu khác nhau mà không phải là điều chỉnh. Số **đậm** đang được vẽ; bên cạnh là số khác và lý do không vẽ.",
  method: "Khi nào hai số bị coi là khác nhau",
  none: "Không có số liệu nào bị các báo cáo nêu khác nhau.",
  countFigures: "{{count}} số liệu",
  caption: "{{area}}: số đang vẽ và số khác",
  column: { figure: "Chỉ tiêu, kỳ", drawn: "Đang vẽ", rival: "Báo cáo khác nêu", reason: "Vì sao không vẽ" },
  of: { actual: "thực hiện", target: "kế hoạch" },
  decision: "Quyết định của ban biên tập, lý do bằng tiếng Anh:",
  note: "Ghi chú (tiếng Anh):",
};
