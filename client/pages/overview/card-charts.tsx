import { ModelSvg } from "#client/charts/model-svg.tsx";
import type { BulletData, ChartSpec, SparkData } from "#domain/chart/chart-spec.ts";
import { bullet } from "#domain/chart/kinds/bullet.ts";
import { spark } from "#domain/chart/kinds/spark.ts";
import type { Locale } from "#domain/text.ts";
import styles from "./headline-card.module.css";

// The two kinds of a card are called by name: through the list of all kinds the front page would load every chart before its figures.

/** Width of a card at 1440 px. */
const CARD_WIDTH = 276;

/** All years of an indicator, with their gaps. */
export function CardSpark({ data, year, locale }: { data: SparkData; year: string; locale: Locale }) {
  const model = spark.build({ ...cardSpec("spark", locale), year }, data);
  return <ModelSvg model={model} name={model.alt} className={styles.picture} />;
}

/** A figure against its plan; the words below it say the same. */
export function CardBullet({ data, locale }: { data: BulletData; locale: Locale }) {
  return <ModelSvg model={bullet.build(cardSpec("bullet", locale), data)} className={styles.picture} />;
}

function cardSpec(kind: "spark" | "bullet", locale: Locale): ChartSpec {
  return {
    kind,
    locale,
    widthPx: CARD_WIDTH,
    heightPx: null,
    density: "page",
    emphasis: "all",
    from: null,
    to: null,
    year: null,
    chosen: [],
  };
}
