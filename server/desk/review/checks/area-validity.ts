import { lastDayOfPeriod } from "#domain/year.ts";
import type { Check, Finding } from "./check.ts";

/** A figure of an area that the catalogue does not hold, or of a province in years in which it did not exist: the old name after the merger, the new territory before it. */
export const areaValidity: Check = {
  id: "area-validity",
  check: ({ at, area, period, measure }, { areas }) => {
    const entry = areas.get(area);
    if (entry === undefined) return [unknownArea(at, area)];
    if (entry.level !== "province") return [];
    const firstDay = `${period.slice(0, 4)}-01-01`;
    const isGone = entry.validTo !== null && firstDay > entry.validTo && measure === "actual";
    const isUnborn = entry.validFrom !== null && lastDayOfPeriod(period) < entry.validFrom;
    if (!isGone && !isUnborn) return [];
    return [
      {
        code: isGone ? "area-validity/ended" : "area-validity/not-begun",
        at,
        against: [],
        sureness: isGone ? 0.9 : 0.4,
        message: isGone
          ? { vi: `${entry.name.vi} không còn trong kỳ ${period}.`, en: `${entry.name.en} no longer existed in ${period}.` }
          : { vi: `${entry.name.vi} chưa có trong kỳ ${period}.`, en: `${entry.name.en} did not yet exist in ${period}.` },
        remedy: isGone
          ? { vi: "Chọn tỉnh mới, hoặc sửa năm.", en: "Choose the new province, or correct the year." }
          : {
              vi: "Xem báo cáo có tính lại cho địa bàn mới không; nếu không, chọn tỉnh cũ.",
              en: "See whether the report recomputed for the new territory; if not, choose the old province.",
            },
      },
    ];
  },
};

/** Reports name other provinces in passing; their figures have no place until the catalogue has one. */
function unknownArea(at: string, area: string): Finding {
  return {
    code: "area-validity/unknown",
    at,
    against: [],
    sureness: 1,
    message: { vi: `Danh mục không có địa bàn “${area}”.`, en: `The catalogue has no area “${area}”.` },
    remedy: {
      vi: "Bỏ qua số này, hoặc thêm địa bàn vào data/catalogue/areas.json trước.",
      en: "Reject the figure, or add the area to data/catalogue/areas.json first.",
    },
  };
}
