export const present = {
  title: "Trình chiếu",
  open: "Trình chiếu",
  back: "Trước",
  next: "Sau",
  place: "{{number}} trên {{count}}",
  leave: "Thoát",
};
