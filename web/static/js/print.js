// Opens the browser's dialogue for printing.

document.getElementById("print").addEventListener("click", () => print());
