import styles from "./site-header.module.css";

/** The mark of the site: what was done, under what was planned. */
export function SiteMark() {
  return (
    <svg className={styles.mark} width="18" height="19" viewBox="0 0 18 19" aria-hidden="true">
      <rect className={styles.markTick} width="18" height="2.6" />
      <rect className={styles.markBar} x="4" y="6" width="10" height="13" />
    </svg>
  );
}
