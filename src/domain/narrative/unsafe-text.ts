/** Why a text must not be passed on as our own words. */
export type TextDanger = 'HIDDEN' | 'LINK' | 'MARKUP' | 'INSTRUCTION' | 'ENCODED';

/** Controls, private and unassigned characters, line separators, and whatever a reader does not see. */
const HIDDEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

const LINKS: readonly RegExp[] = [
  /\p{L}[\p{L}\p{N}+.-]*:\s*\/\s*\//u,
  /\b(?:https?|ftp|mailto|javascript|data|tel)\s*:/iu,
  /\bwww\b|\bhxxps?\b/iu,
  /@/u,
  // "mirage.example", also as it is written to slip past: "mirage . example", "mirage[.]example", "mirage dot com".
  /[\p{L}\p{N}-]\.[\p{L}]{2,}/u,
  /[\p{L}\p{N}-]\s*[[({]\s*(?:\.|dot|punkt|point|punto)\s*[\])}]\s*\p{L}/iu,
  /\s(?:\.|dot|punkt|point|punto)\s*(?:com|net|org|example|info|shop|io|de|fr|es|xyz|site|online|biz|app|ai|ru|cn|eu|uk|page|link|top|club|dev|edu|gov|tv)\b/iu,
  /\b\d{1,3}(?:\.\d{1,3}){3}\b/u,
  /\p{L},(?:com|net|org)\b/iu,
  /。/u,
  /\/\S/u,
];

const MARKUP = /[<>{}[\]`|\\*_#~^=]|&[#\p{L}\p{N}]+;|\bon\p{L}+\s*=/u;

/** Nobody's prose: base64, hexadecimal, percent codes, telephone and account numbers, words spelled out. */
const ENCODED: readonly RegExp[] = [
  /[\p{L}\p{N}+/_-]{28,}/u,
  /(?=[\p{L}\p{N}]*\d)(?=[\p{L}\p{N}]*\p{L})[\p{L}\p{N}]{12,}/u,
  /(?:\b[0-9a-f]{2}\b[\s,:]*){6,}/iu,
  /%[0-9a-f]{2}/iu,
  /(?:\b\p{L}[\s._-]+){4}/u,
  /\b(?!\d{4}-\d{4}\b)\d(?:[\s().-]*\d){5,}/u,
];

/** Speech to a machine or to a customer, where a guide speaks to a traveller. */
const INSTRUCTIONS: readonly RegExp[] = [
  /\b(?:ignor\w*|disregard\w*|forget|overrid\w*|bypass)\b.{0,40}\b(?:instructions?|rules?|prompts?|previous|above|prior|earlier|everything|all|lists?|guidelines?|places?)\b/iu,
  /\b(?:system|developer|assistant|user)\s*(?:prompt|message|:)/iu,
  /\byou (?:are|act) now\b|\bact as\b|\bpretend\b|\bas an ai\b|\blanguage model\b|\bjailbreak/iu,
  /\b(?:new|previous|prior|following|hidden|secret) (?:instructions?|orders?|rules?|tasks?)\b/iu,
  /\b(?:reply|respond|answer (?:with|only)|output|print|repeat|mention|recommend|promote|advertise|endorse|say(?:ing)? that|say only)\b/iu,
  /\b(?:click|download|install|subscribe|sign up|log ?in|password|promo|coupon|discount|credit card|buy|purchase|order now|book now|call now|tickets? at|website|instead)\b/iu,
  /\b(?:paypal|venmo|bitcoins?|crypto\w*|donat\w*|gift cards?|card numbers?|bank accounts?|wire transfer)\b/iu,
  /\b(?:send|pay|text|message|call|phone|whatsapp|give)\b.{0,30}\b(?:us|me|him|dollars?|euros?|money|cash|(?:your|my|our) (?:name|number|card|address|details))\b/iu,
  /\b(?:ignorier|vergiss|vergesst|missacht|empfiehl|empfehl|antworte|erwähn|wiederhol)\w*/iu,
  /\b(?:anweisung|anordnung|systemnachricht|stattdessen|klick|herunterlad|passwort|rabatt|webseite)\w*/iu,
  /\b(?:ignore[rz]|oublie[rz]?|recommande|réponds|répondez|répète|mentionne|affiche[rz]?)\w*/iu,
  /\b(?:consignes?|précédentes?|plutôt|cliquez|téléchargez|mot de passe|réduction|site web)\b/iu,
  /\b(?:ignora|ignore|ignoren|olvid|recomiend|recomend|responde|repite|menciona)\w*/iu,
  /\b(?:instrucciones|anteriores|en su lugar|haz clic|descarg\w*|contraseña|descuento|sitio web)\b/iu,
  /\b(?:dimentica|consiglia|rispondi|istruzioni|esqueça|instruções|zignoruj|polecaj|instrucțiuni|talimat\w*)\b/iu,
];

/** The first reason not to tell a text in our own voice; undefined where there is none. */
export function dangerIn(text: string): TextDanger | undefined {
  if (HIDDEN.test(text)) return 'HIDDEN';
  const plain = text.normalize('NFKC');
  if (LINKS.some((pattern) => pattern.test(plain))) return 'LINK';
  if (MARKUP.test(plain)) return 'MARKUP';
  if (ENCODED.some((pattern) => pattern.test(plain))) return 'ENCODED';
  return INSTRUCTIONS.some((pattern) => pattern.test(plain)) ? 'INSTRUCTION' : undefined;
}
