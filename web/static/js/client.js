// Turns a question into the events of its answer, and every way to fail into words for the reader.

import { readEvents } from "./events.js";

/** A failure that the reader is told in `message`. */
export class ServiceError extends Error {}

const GONE = "连不上服务。请检查网络，稍后再试。";
const CUT = "答案还没传完，连接就断了。";

/** Send JSON and return the response; throw `ServiceError` unless it succeeded. */
export async function post(address, body, signal) {
  let response;
  try {
    response = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      signal,
    });
  } catch (error) {
    throw error.name === "AbortError" ? error : new ServiceError(GONE);
  }
  if (!response.ok) throw new ServiceError(await detailOf(response));
  return response;
}

/**
 * Ask, calling `show(html)` with the answer so far; return `{answer, html}` of the whole turn.
 * An aborted `signal` throws an `AbortError`, anything else a `ServiceError`.
 */
export async function ask(request, { signal, show }) {
  const response = await post("/api/ask/stream?render=html", request, signal);
  let html = "";
  try {
    for await (const { event, data } of readEvents(response.body)) {
      if (event === "html" && data.part === "answer") show(data.html);
      if (event === "html" && data.part === "turn") html = data.html;
      if (event === "error") throw new ServiceError(data.detail);
      if (event === "done") return { answer: data, html };
    }
  } catch (error) {
    if (error instanceof ServiceError || error.name === "AbortError") throw error;
  }
  throw new ServiceError(CUT);
}

/** Draw an answer that the browser kept; return its HTML. */
export async function draw(answer) {
  const response = await post("/fragments/turn", answer);
  return response.text();
}

async function detailOf(response) {
  try {
    const problem = await response.json();
    return problem.detail ?? GONE;
  } catch {
    return GONE;
  }
}
