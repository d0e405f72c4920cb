import { common as en } from "#client/text/en/common.ts";
import { common as vi } from "#client/text/vi/common.ts";
import { Link } from "./link.tsx";
import { useText } from "./page-context.tsx";
import styles from "./site-footer.module.css";

export function SiteFooter() {
  const { footer } = useText(vi, en);
  return (
    <footer className={styles.footer}>
      <div className={`frame ${styles.row}`}>
        <p>{footer.promise}</p>
        <nav aria-label={footer.links} className="no-print">
          <ul className={styles.links}>
            <li>
              <Link to="/about">{footer.method}</Link>
            </li>
            <li>
              <Link to="/data#licence">{footer.licence}</Link>
            </li>
            <li>
              <Link to="/data#cite">{footer.cite}</Link>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
