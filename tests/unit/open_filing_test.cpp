// A filing that the workbench reads again: its tables, or why there are none.
#include "../../ui/src/open_filing.hpp"

#include <gtest/gtest.h>

#include "support/invented.hpp"

namespace filigree::test {
namespace {

using namespace invented;

ui::filing_reading reading_of(const std::string& xml) { return ui::read_filing(filing(owned_bytes::copy(xml))); }

TEST(OpenFiling, HasItsTables) {
  const std::string xml = filing_text{}.xml();
  const auto open = ui::open_read({}, owned_bytes::copy(xml), reading_of(xml));
  EXPECT_EQ(open->problem, "");
  EXPECT_GT(open->tables.table_count(), 0u);
  EXPECT_EQ(open->source(), xml);
}

TEST(OpenFiling, SaysThatThereWasNoMemoryForItsTables) {
  const std::string xml = filing_text{}.xml();
  ui::filing_reading read = reading_of(xml);
  read.pack.resize(read.pack.size() / 2);  // as a packer leaves it that ran out of memory
  const auto open = ui::open_read({}, owned_bytes::copy(xml), read);
  EXPECT_EQ(open->tables.table_count(), 0u);
  EXPECT_NE(open->problem, "");
  EXPECT_EQ(open->source(), xml) << "the source is shown all the same";
}

}  // namespace
}  // namespace filigree::test
