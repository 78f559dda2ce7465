// page.mjs BROWSER FILE FOLDER: opens FILE as a phone and as a desktop would, leaves a picture of each in FOLDER, and prints
// what it saw as JSON.
import path from "node:path";
import puppeteer from "puppeteer-core";

const [executablePath, file, folder] = process.argv.slice(2);
const browser = await puppeteer.launch({ executablePath, headless: "shell", args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });
const seen = [];
try {
  for (const [name, width, height] of [["phone", 360, 780], ["desktop", 1280, 900]]) {
    const page = await browser.newPage();
    const problems = [];
    page.on("console", (message) => problems.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => problems.push(String(error)));
    page.on("requestfailed", (request) => problems.push(`request failed: ${request.url()}`));
    const requests = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.setViewport({ width, height, isMobile: name === "phone", hasTouch: name === "phone" });
    await page.goto(`file://${path.resolve(file)}`, { waitUntil: "load" });
    const measured = await page.evaluate(() => {
      const wide = [...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > window.innerWidth + 1).map((e) => e.outerHTML.slice(0, 120));
      const sizes = [...document.querySelectorAll("p, dd, dt, summary, li, small")].map((e) => parseFloat(getComputedStyle(e).fontSize));
      return {
        width: document.documentElement.scrollWidth, window: window.innerWidth, wide: wide.slice(0, 5), smallestText: Math.min(...sizes),
        open: document.querySelectorAll("details[open]").length, folded: document.querySelectorAll("details:not([open])").length, title: document.title,
      };
    });
    await page.screenshot({ path: path.join(folder, `${name}.png`) });
    seen.push({ name, ...measured, problems, requests: requests.length });
    await page.close();
  }
} finally {
  await browser.close();
}
console.log(JSON.stringify(seen));
