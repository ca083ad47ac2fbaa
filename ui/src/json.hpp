// JSON as a value that can be read, changed and written again: what is not understood stays in it.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace filigree::ui {

struct json {
  enum class kind { null, boolean, number, text, array, object };
  kind is = kind::null;
  bool truth = false;
  std::string text;  ///< of a number: its digits
  std::vector<json> items;
  std::vector<std::pair<std::string, json>> members;

  [[nodiscard]] static json of(std::string_view value);
  [[nodiscard]] static json of(const char* value) { return of(std::string_view(value)); }
  [[nodiscard]] static json of(bool value);
  [[nodiscard]] static json of(int value);
  [[nodiscard]] static json array();
  [[nodiscard]] static json object();

  /// Null when there is none.
  [[nodiscard]] const json* find(std::string_view name) const;
  void set(std::string_view name, json value);
  [[nodiscard]] std::string text_of(std::string_view name, std::string_view otherwise = {}) const;
  [[nodiscard]] int number_of(std::string_view name, int otherwise = 0) const;
  [[nodiscard]] bool is_true(std::string_view name) const;
};

/// False when it is no JSON, or nested too deep.
[[nodiscard]] bool parse(std::string_view source, json& into);
[[nodiscard]] std::string write(const json& value);
/// The text between quotes, escaped.
[[nodiscard]] std::string json_string(std::string_view text);

}  // namespace filigree::ui
