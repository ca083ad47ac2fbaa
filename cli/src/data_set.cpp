#include "data_set.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>

#include "outputs.hpp"
#include "table_names.hpp"

namespace filigree::cli {
namespace {

struct closer {
  void operator()(::archive* one) const { archive_write_free(one); }
  void operator()(archive_entry* one) const { archive_entry_free(one); }
  void operator()(std::FILE* one) const { std::fclose(one); }
};

class zip_file {
 public:
  explicit zip_file(const std::string& path) : handle_(archive_write_new()) {
    archive_write_set_format_zip(handle_.get());
    archive_write_set_options(handle_.get(), "zip:compression=deflate");
    sound_ = archive_write_open_filename(handle_.get(), path.c_str()) == ARCHIVE_OK;
  }

  bool begin(const std::string& name, std::uint64_t size) {
    const std::unique_ptr<archive_entry, closer> entry(archive_entry_new());
    archive_entry_set_pathname(entry.get(), name.c_str());
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(size));
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    constexpr time_t first_day_of_zip = 315'532'800;  // 1980-01-01: the same tables give the same bytes
    archive_entry_set_mtime(entry.get(), first_day_of_zip, 0);
    return sound_ = sound_ && archive_write_header(handle_.get(), entry.get()) == ARCHIVE_OK;
  }
  bool add(const char* bytes, std::size_t size) {
    return sound_ = sound_ && archive_write_data(handle_.get(), bytes, size) == static_cast<la_ssize_t>(size);
  }
  bool add_text(const std::string& name, const std::string& text) {
    return begin(name, text.size()) && add(text.data(), text.size());
  }
  bool close() { return sound_ = sound_ && archive_write_close(handle_.get()) == ARCHIVE_OK; }
  [[nodiscard]] std::string problem() const {
    const char* said = archive_error_string(handle_.get());
    return said != nullptr ? said : std::strerror(errno);
  }

 private:
  std::unique_ptr<::archive, closer> handle_;
  bool sound_ = true;
};

/// A table's column names, from the first line of its file.
std::vector<std::string> columns_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::string line, name;
  std::getline(file, line);
  std::vector<std::string> names;
  for (const char c : line + '\t') {
    if (c == '\t') {
      names.push_back(name);
      name.clear();
    } else {
      name += c;
    }
  }
  return names;
}

/// The tables as CSV on the Web describes them (W3C "Metadata Vocabulary for Tabular Data").
std::string metadata_of(const std::vector<kept_table>& tables) {
  std::string json =
      "{\n  \"@context\": \"http://www.w3.org/ns/csvw\",\n  \"dialect\": {\"delimiter\": \"\\t\", \"header\": true},\n"
      "  \"tables\": [";
  for (std::size_t i = 0; i < tables.size(); ++i) {
    json += (i == 0 ? "\n" : ",\n") + std::string("    {\"url\": \"") + tables[i].name +
            ".tsv\", \"tableSchema\": {\"columns\": [";
    const std::vector<std::string> names = columns_of(tables[i].path);
    for (std::size_t k = 0; k < names.size(); ++k)
      json += (k == 0 ? "{\"name\": \"" : ", {\"name\": \"") + names[k] + "\"}";
    json += "]}}";
  }
  return json + "\n  ]\n}\n";
}

std::string readme_of(const std::string& set) {
  return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + set +
         "</title></head><body>\n<h1>" + set +
         "</h1>\n"
         "<p>Filings in the layout of the SEC's data sets, made by Filigree from those it was given. It is not the "
         "SEC's\n"
         "publication.</p>\n"
         "<p>Tab-separated UTF-8 with one header line; no quoting; tabs and line breaks in values are blanks. Dates "
         "are\n"
         "DD-MON-YYYY, booleans 1 and 0. An empty field is not known; it is never zero. The accession number ties the\n"
         "tables together and is empty where a filing came without its submission. Row numbers (_SK, _ID) are unique\n"
         "within a table.</p>\n"
         "</body></html>\n";
}

}  // namespace

bool write_data_set(const std::string& set, const std::vector<kept_table>& tables, const std::string& path,
                    std::string& problem) {
  zip_file zip(path);
  for (const kept_table& one : tables) {
    std::error_code error;
    const std::uint64_t size = std::filesystem::file_size(one.path, error);
    const std::unique_ptr<std::FILE, closer> from(error ? nullptr : std::fopen(one.path.c_str(), "rb"));
    if (!from) {
      problem = one.path + ": cannot be read again";
      return false;
    }
    bool sound = zip.begin(one.name + ".tsv", size);
    char chunk[1 << 16];
    for (std::size_t got = 0; sound && (got = std::fread(chunk, 1, sizeof chunk, from.get())) > 0;)
      sound = zip.add(chunk, got);
    if (!sound) break;
  }
  zip.add_text(in_capitals(set) + "_METADATA.json", metadata_of(tables));
  zip.add_text(in_capitals(set) + "_README.htm", readme_of(set));
  if (zip.close()) return true;
  problem = zip.problem();
  return false;
}

}  // namespace filigree::cli
