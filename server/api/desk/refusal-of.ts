import type { Issue } from "#domain/issue.ts";
import type { DeskRefusal, DeskRefusalCode } from "#domain/resources/desk/desk.ts";
import type { Bilingual } from "#domain/text.ts";
import { AccountProblem, type AccountProblemCode } from "#server/desk/accounts/account-problem.ts";
import { DeskProblem, type DeskProblemCode } from "#server/desk/desk-problem.ts";
import { ReportProblem, type ReportProblemCode } from "#server/desk/reports/report-problem.ts";
import { issueWords } from "./issue-words.ts";
import { Refusal } from "./refusal.ts";

/** What the caller did wrong, as a refusal; null for what went wrong on our side. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (error instanceof DeskProblem) return ofDesk(error);
  if (error instanceof AccountProblem) return ofAccount(error.code);
  if (error instanceof ReportProblem) return new Refusal(CODE_OF_REPORT[error.code] ?? "unreadable", { words: error.words });
  return null;
}

function ofDesk({ code, issues, message }: DeskProblem): Refusal {
  const known = OF_DESK[code];
  return new Refusal(known.code, { ...(known.words && { words: known.words }), errors: errorsOf(code, { issues, message }) });
}

/** Every finding with its field. A problem of figures that names no field says itself what it is. */
function errorsOf(code: DeskProblemCode, { issues, message }: { issues: readonly Issue[]; message: string }): DeskRefusal["errors"] {
  if (issues.length === 0 && code === "findings") return [{ pointer: "", words: { vi: message, en: message } }];
  return issues.map((issue) => ({ pointer: issue.column === undefined ? "" : `/${issue.column}`, words: issueWords(issue) }));
}

function ofAccount(problem: AccountProblemCode): Refusal {
  const { code, pointer, words } = OF_ACCOUNT[problem];
  return new Refusal(code, { words, errors: pointer === undefined ? [] : [{ pointer, words }] });
}

const CODE_OF_REPORT: Partial<Record<ReportProblemCode, DeskRefusalCode>> = { "report/too-large": "too-large" };

const OF_DESK: Record<DeskProblemCode, { code: DeskRefusalCode; words?: Bilingual }> = {
  "unknown-draft": { code: "unknown", words: { vi: "Không có bản nháp này.", en: "There is no such draft." } },
  "unknown-change": { code: "unknown", words: { vi: "Bản nháp không có thay đổi này.", en: "The draft has no such change." } },
  "unknown-import": { code: "unknown", words: { vi: "Không có lần nhập này.", en: "There is no such import." } },
  "unknown-item": { code: "unknown", words: { vi: "Lần nhập không có mục này.", en: "The import has no such item." } },
  "draft-closed": {
    code: "closed",
    words: { vi: "Bản nháp đã công bố hoặc đã bỏ. Hãy mở bản nháp mới.", en: "The draft was published or discarded. Open a new one." },
  },
  "import-closed": {
    code: "closed",
    words: {
      vi: "Số liệu của lần nhập đã vào bản nháp. Hãy bỏ bản nháp đó, hoặc sửa ngay trong bản nháp.",
      en: "The figures of the import are in a draft. Discard that draft, or change them there.",
    },
  },
  "changed-meanwhile": { code: "changed-meanwhile" },
  findings: { code: "findings" },
  "empty-draft": { code: "empty" },
  "four-eyes": { code: "four-eyes" },
  "ledger-moved": { code: "ledger-moved" },
  "already-imported": { code: "already-imported" },
  "report-differs": {
    code: "findings",
    words: {
      vi: "Sổ số liệu đã có nguồn với mã này nhưng thông tin khác. Hãy dùng mã khác, hoặc đúng thông tin đã có.",
      en: "The ledger knows this report with other particulars. Use another id, or the same particulars.",
    },
  },
  "reason-missing": {
    code: "invalid",
    words: {
      vi: "Cần nêu lý do khi bỏ qua, hoặc khi sửa điều chương trình đã đọc.",
      en: "Say why: a rejection and an edit of what the program read need a reason.",
    },
  },
  "figure-missing": {
    code: "invalid",
    words: { vi: "Hãy điền số liệu trước khi duyệt.", en: "Fill in what the phrase states before you approve it." },
  },
  "outside-text": {
    code: "invalid",
    words: {
      vi: "Hãy chọn một cụm từ trong văn bản, dài nhất 2.000 ký tự.",
      en: "Mark a phrase of the text, of 2,000 characters at most.",
    },
  },
  "open-items": {
    code: "findings",
    words: { vi: "Còn mục chưa duyệt. Hãy duyệt hoặc bỏ qua từng mục.", en: "Some items are open. Approve or reject each." },
  },
  "nothing-approved": {
    code: "empty",
    words: { vi: "Chưa có số liệu nào được duyệt để đưa vào bản nháp.", en: "Nothing was approved that the ledger lacks." },
  },
};

const OF_ACCOUNT: Record<AccountProblemCode, { code: DeskRefusalCode; pointer?: string; words: Bilingual }> = {
  "email-taken": {
    code: "invalid",
    pointer: "/email",
    words: { vi: "Địa chỉ này đã có tài khoản.", en: "This address has an account already." },
  },
  "invitation-over": {
    code: "closed",
    words: { vi: "Lời mời đã dùng hoặc đã hết hạn. Hãy xin lời mời mới.", en: "The invitation was used or is over. Ask for a new one." },
  },
  "unknown-account": { code: "unknown", words: { vi: "Không có tài khoản này.", en: "There is no such account." } },
  "last-administrator": {
    code: "not-allowed",
    words: { vi: "Bàn biên tập phải còn ít nhất một quản trị viên.", en: "The desk keeps at least one administrator." },
  },
  "too-short": {
    code: "invalid",
    pointer: "/password",
    words: { vi: "Mật khẩu cần ít nhất 12 ký tự.", en: "The password needs at least 12 characters." },
  },
  "too-long": {
    code: "invalid",
    pointer: "/password",
    words: { vi: "Mật khẩu dài nhất 128 ký tự.", en: "The password has 128 characters at most." },
  },
  "too-simple": {
    code: "invalid",
    pointer: "/password",
    words: { vi: "Mật khẩu quá đơn giản. Hãy dùng vài từ không liên quan.", en: "The password is too simple. Use some unrelated words." },
  },
  "holds-own-name": {
    code: "invalid",
    pointer: "/password",
    words: { vi: "Mật khẩu không được chứa tên hay địa chỉ của bạn.", en: "The password must not hold your own name or address." },
  },
};
