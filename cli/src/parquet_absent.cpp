#include "parquet.hpp"

namespace filigree::cli {

bool can_write_parquet() { return false; }

bool write_parquet(const kept_table&, const std::string&, std::string& problem) {
  problem = "this build cannot write Parquet";
  return false;
}

}  // namespace filigree::cli
