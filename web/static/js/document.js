// Turns answers and conversations into Markdown that stands on its own: sources, date and labels included.

const STATUS = { grounded: "有据可查", partial: "部分有据", none: "规划中没有找到" };
const NOTE = "答案出自所列规划，仅供参考，以正式公布的文本为准。";

/** Return one answer with its sources. */
export function answerDocument({ answer }) {
  const parts = [answer.answer, ...sourceLines(answer), `${originOf(answer)} · 索引版本 ${answer.index_version}`, NOTE];
  return `${parts.join("\n\n")}\n`;
}

/** Return a conversation, told on `day`. */
export function conversationDocument(conversation, day = new Date()) {
  const parts = [`# ${plain(conversation.title)}`, `导出于 ${dateInWords(day)}。${NOTE}`];
  for (const { answer, range } of conversation.turns) {
    parts.push(`## ${plain(answer.question)}`);
    if (answer.resolved_question !== answer.question) parts.push(`已理解为：${plain(answer.resolved_question)}`);
    if (range) parts.push(`范围：${range}`);
    parts.push(`**${STATUS[answer.status]}** · ${originOf(answer)} · 索引版本 ${answer.index_version}`);
    parts.push(answer.answer, ...sourceLines(answer));
  }
  return `${parts.join("\n\n")}\n`;
}

/** Return the address that shares an answer: its question and index version, and what it was restricted to. */
export function shareAddress({ answer, filters }) {
  const query = new URLSearchParams({ q: answer.resolved_question || answer.question, v: answer.index_version });
  for (const region of filters.regions) query.append("region", region);
  for (const id of filters.doc_ids) query.append("doc", id);
  for (const name of filters.departments) query.append("department", name);
  return `${location.origin}/?${query}`;
}

/** Return `when` as a date for the reader. */
export function dateInWords(when) {
  return new Intl.DateTimeFormat("zh-CN", { dateStyle: "long", timeStyle: "short" }).format(when);
}

function sourceLines({ citations }) {
  if (!citations.length) return [];
  const lines = citations.map(({ marker, doc_title, path, quote, url }) => {
    const place = [doc_title, ...path].join(" › ");
    return `[${marker}] ${place}\n> ${quote.replaceAll("\n", "\n> ")}\n>\n> ${new URL(url, location.origin)}`;
  });
  return ["出处：", ...lines];
}

function originOf({ generator }) {
  return generator.startsWith("llm:") ? `由语言模型整理（${generator.slice(4)}）` : "摘自规划原文";
}

function plain(text) {
  return text.replaceAll(/\s+/g, " ").trim();
}
