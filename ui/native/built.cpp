// Workbooks and Parquet files of a table: its rows are put on disk between frames, as the command keeps them, and a
// thread has the command's writers make the file of that.
#include <stdlib.h>

#include <cstdio>
#include <filesystem>

#include "../../cli/src/parquet.hpp"
#include "../../cli/src/view_rows.hpp"
#include "../../cli/src/workbook.hpp"
#include "files.hpp"

namespace filigree::ui {
namespace {

namespace fs = std::filesystem;

class kept_rows final : public byte_source {
 public:
  explicit kept_rows(shown_table what) : what_(std::move(what)), columns_(what_.rows->column_count()) {}
  bool step(output& out) override {
    const view& source = *what_.rows;
    if (source.state() != view_state::done) {  // a filing was closed: what is missing is not to look like the end
      out.fail();
      return false;
    }
    std::string rows;
    if (next_ == 0) cli::add_view_head(source, columns_, rows);
    cli::add_view_rows(source, columns_, next_, at_once, rows);
    next_ += at_once;
    out.add(rows);
    return next_ < source.row_count();
  }

 private:
  static constexpr std::size_t at_once = 2'000;
  const shown_table what_;
  const std::size_t columns_;
  std::size_t next_ = 0;
};

/// A folder of our own beside the file, gone with it.
struct work_folder {
  explicit work_folder(const std::string& path) : name(path + ".XXXXXX") {
    if (mkdtemp(name.data()) == nullptr) name.clear();
  }
  ~work_folder() {
    std::error_code ignored;
    if (!name.empty()) fs::remove_all(name, ignored);
  }
  work_folder(const work_folder&) = delete;
  work_folder& operator=(const work_folder&) = delete;
  [[nodiscard]] std::string in(const char* file) const { return name + "/" + file; }
  std::string name;
};

/// Makes the file; the sentence that tells how that ended.
std::string build(const work_folder& folder, const std::string& table, const std::string& format,
                  const std::string& path) {
  const cli::kept_table kept = {table, folder.in("rows")};
  std::string problem;
  const std::string made = folder.in("made");
  const bool whole = format == "xlsx" ? cli::write_workbook({kept}, made, folder.name, problem)
                                      : cli::write_parquet(kept, made, problem);
  if (whole && std::rename(made.c_str(), path.c_str()) == 0) return "Saved " + path;
  return path + ": " + (problem.empty() ? std::string("the file cannot get its name") : problem);
}

class built_sink final : public written_file {
 public:
  built_sink(file_backend& on, std::shared_ptr<work_folder> folder, std::string table, std::string format,
             std::string path, std::function<void(std::string)> told)
      : written_file(folder->in("rows")),
        on_(on),
        folder_(std::move(folder)),
        table_(std::move(table)),
        format_(std::move(format)),
        path_(std::move(path)),
        told_(std::move(told)) {}

 private:
  bool keep(const std::string&, std::string&) override {
    on_.write_beside([folder = folder_, table = table_, format = format_, path = path_, told = told_] {
      told(build(*folder, table, format, path));
    });
    return true;
  }

  file_backend& on_;
  std::shared_ptr<work_folder> folder_;
  std::string table_, format_, path_;
  std::function<void(std::string)> told_;
};

}  // namespace

bool file_backend::save_built(const shown_table& what, const std::string& format, const std::string& path,
                              std::unique_ptr<byte_source>& from, std::unique_ptr<sink>& to,
                              std::function<void(std::string)> told) {
  if (format == "parquet" && !cli::can_write_parquet()) {
    told("This build has no Arrow C++, and so writes no Parquet.");
    return false;
  }
  const auto folder = std::make_shared<work_folder>(path);
  if (folder->name.empty()) {
    told("There is no writing to " + path + ".");
    return false;
  }
  auto into = std::make_unique<built_sink>(*this, folder, what.table, format, path, told);
  if (!into->is_open()) {
    told("There is no writing to " + path + ".");
    return false;
  }
  from = std::make_unique<kept_rows>(what);
  to = std::move(into);
  return true;
}

}  // namespace filigree::ui
