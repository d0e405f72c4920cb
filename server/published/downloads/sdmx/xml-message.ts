import type { Bilingual } from "#domain/text.ts";
import { escapeXml, XML_HEAD } from "../escape-xml.ts";

const SCHEMAS = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1";

export interface MessageOptions {
  /** Name of the root: `Structure`, `GenericData`. */
  root: string;
  agency: string;
  /** Instant of the release. */
  prepared: string;
  /** Inside the header, after the sender. */
  header?: string;
  /** More attributes of the root. */
  namespaces?: string;
}

/** Begins an SDMX-ML 2.1 message: root, namespaces and header. */
export function openMessage({ root, agency, prepared, header = "", namespaces = "" }: MessageOptions): string {
  return [
    `${XML_HEAD}<mes:${root} xmlns:mes="${SCHEMAS}/message" xmlns:com="${SCHEMAS}/common" xmlns:str="${SCHEMAS}/structure"`,
    ` xmlns:gen="${SCHEMAS}/data/generic" xmlns:ss="${SCHEMAS}/data/structurespecific" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"${namespaces}>`,
    `<mes:Header><mes:ID>${root}-${prepared.replaceAll(/\D/g, "")}</mes:ID><mes:Test>false</mes:Test><mes:Prepared>${prepared}</mes:Prepared>`,
    `<mes:Sender id="${agency}"/>${header}</mes:Header>`,
  ].join("");
}

/** `<com:Name>` in both languages. */
export function namesXml(text: Bilingual, element = "Name"): string {
  return `<com:${element} xml:lang="vi">${escapeXml(text.vi)}</com:${element}><com:${element} xml:lang="en">${escapeXml(text.en)}</com:${element}>`;
}
