// Submissions read a second time by plain code that shares nothing with ours: lines in a vector, regular expressions.
// It knows none of the header's keys; where a file is indented with tabs, those say how deep a line stands.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace filigree::test {

struct oracle_line {
  std::string key, value;
  std::size_t number = 0;            ///< of the line in the file, from 1
  std::optional<std::size_t> depth;  ///< where tabs say it
};

struct oracle_document {
  std::string type, sequence, filename, description, body;
  std::size_t offset = 0;  ///< of the body
};

struct oracle_submission {
  std::vector<oracle_line> header;
  std::vector<oracle_document> documents;
};

/// What a file holds; nothing when its first lines are none of a submission.
std::optional<oracle_submission> read_submission_by_oracle(const std::string& bytes);

}  // namespace filigree::test
