// filigree-workbench [FILE…]: tables of filings in a window of their own.
#include <CLI/CLI.hpp>
#include <fstream>
#include <iterator>

#include "options.hpp"

namespace {

bool read_file(const std::string& path, std::string& into) {
  std::ifstream in(path, std::ios::binary);
  into.assign(std::istreambuf_iterator<char>(in), {});
  return in.good() || in.eof();
}

}  // namespace

int main(int argc, char** argv) {
  filigree::ui::options given;
  std::string script, view, size;
  CLI::App app("Filings of the SEC's EDGAR system as tables, in a window.", "filigree-workbench");
  app.add_option("FILE", given.files, "Files, folders and archives to open");
  app.add_option("--view", view, "Show what this file says: a view as JSON")->check(CLI::ExistingFile);
  app.add_option("--theme", given.theme, "light, dark or auto")->check(CLI::IsMember({"light", "dark", "auto"}));
  app.add_option("--scale", given.scale, "Pixels for one; the screen's own without it")->check(CLI::Range(0.5, 4.0));
  app.add_option("--size", size, "Of the window: 1440x900");
  app.add_option("--script", script, "Do what this file says, then end")->check(CLI::ExistingFile);
  app.add_option("--screenshot", given.screenshot, "Write a picture (PNG) when all is read, then end");
  app.add_option("--bench", given.bench, "Print how long frames and a sort by this column take, then end");
  app.add_flag("--headless", given.headless, "Without any window, for tests");
  CLI11_PARSE(app, argc, argv);
  if (!size.empty() && std::sscanf(size.c_str(), "%dx%d", &given.width, &given.height) != 2) return 2;
  if (!script.empty() && !read_file(script, given.script)) return 2;
  if (!view.empty() && !read_file(view, given.view)) return 2;
  given.keeps_state = script.empty() && given.screenshot.empty() && given.bench.empty();
  return given.headless ? filigree::ui::run_headless(given) : filigree::ui::run_window(given);
}
