// Joint filings, filings cut in parts by EDGAR's limits, filings dropped twice: one group, and no total counts twice.
#include "filigree/view.hpp"
#include "unit/packing.hpp"

namespace filigree::test {
namespace {

using namespace invented;

std::vector<person> people(int from, int count) {
  std::vector<person> all;
  for (int i = from; i < from + count; ++i) {
    person one;
    one.cik = std::to_string(9900000 + i);
    one.name = "Owner No " + std::to_string(i);
    all.push_back(one);
  }
  return all;
}

filing_text by(std::vector<person> owners) {
  filing_text text;
  text.owners = std::move(owners);
  return text;
}

std::string lines(int count) {
  std::string all;
  for (int i = 0; i < count; ++i) {
    line one;
    one.shares = value(std::to_string(100 + i));
    all += one.transaction();
  }
  return all;
}

std::string total(const workspace_of& of, std::string_view table = "NONDERIV_TRANS",
                  std::string_view column = "TRANS_SHARES") {
  view shown(of.all, of.all.find_table(table), R"({"totals":[")" + std::string(column) + "\"]}");
  while (shown.step(7)) {
  }
  EXPECT_EQ(shown.state(), view_state::done);
  return std::string(shown.total(0).sum);
}

TEST(Groups, ElevenOwnersInTwoFilingsAreOneEvent) {
  workspace_of many{by(people(0, 10)), by(people(10, 1))};
  EXPECT_EQ(many.all.group_count(), 1u);
  EXPECT_EQ(many.column("NONDERIV_TRANS", "FILING_GROUP"), "1 1");
  EXPECT_EQ(many.column("NONDERIV_TRANS", "REPEATS"), "(absent) a.xml");
  EXPECT_EQ(many.repeats("NONDERIV_TRANS", 1), 1u);
  EXPECT_EQ(total(many), "1200");
  EXPECT_EQ(many.column("REPORTINGOWNER", "REPEATS").find("xml"), std::string::npos) << "each owner is one";
  EXPECT_EQ(many.all.file_at(1).copy_of, 0u) << "another filing of the same event is no copy";
}

TEST(Groups, FilingsThatShareAnOwnerAreOneEvent) {
  workspace_of many{by(people(0, 2)), by(people(1, 3))};
  EXPECT_EQ(many.all.group_count(), 1u);
  EXPECT_EQ(total(many), "1200");
}

TEST(Groups, TwoDirectorsWithEqualGrantsAreTwo) {
  workspace_of many{by(people(0, 1)), by(people(1, 1))};
  EXPECT_EQ(many.all.group_count(), 2u);
  EXPECT_EQ(many.column("NONDERIV_TRANS", "REPEATS"), "(absent) (absent)");
  EXPECT_EQ(total(many), "2400");
}

TEST(Groups, OtherLinesAreAnotherEvent) {
  filing_text other = by(people(0, 10));
  line one;
  one.shares = value("1201");
  other.non_derivative = one.transaction();
  workspace_of many{by(people(0, 10)), other};
  EXPECT_EQ(many.all.group_count(), 2u);
  EXPECT_EQ(total(many), "2401");
}

TEST(Groups, NumbersAreComparedAsNumbers) {
  filing_text other = by(people(0, 2));
  line one;
  one.shares = value("1200.00");
  other.non_derivative = one.transaction();
  workspace_of many{by(people(0, 2)), other};
  EXPECT_EQ(many.all.group_count(), 1u);
  EXPECT_EQ(total(many), "1200");
}

TEST(Groups, ThirtyLinesAndTheRestAddUp) {
  filing_text first = by(people(0, 1)), rest = by(people(0, 1));
  first.non_derivative = lines(30);
  line one;
  one.shares = value("7");
  rest.non_derivative = one.transaction();
  workspace_of many{first, rest};
  EXPECT_EQ(many.all.group_count(), 1u);
  EXPECT_EQ(many.repeats("NONDERIV_TRANS", 30), 0u) << "each line counts";
  EXPECT_EQ(total(many), std::to_string(30 * 100 + 29 * 30 / 2 + 7));
  first.non_derivative = lines(29);
  workspace_of fewer{first, rest};
  EXPECT_EQ(fewer.all.group_count(), 2u) << "nothing forced the first one to end there";
}

TEST(Groups, EqualLinesOfOneFilingAllCount) {
  filing_text tranches = by(people(0, 1));
  tranches.non_derivative = line().transaction() + line().transaction();
  workspace_of many{tranches};
  EXPECT_EQ(total(many), "2400");
  workspace_of joint{by(people(0, 10)), by(people(10, 3))};
  filing_text twice = by(people(0, 10)), again = by(people(10, 3));
  twice.non_derivative = again.non_derivative = tranches.non_derivative;
  workspace_of both{twice, again};
  EXPECT_EQ(total(both), "2400");
}

TEST(Groups, AnAmendmentIsNotWhatItAmends) {
  filing_text amendment = by(people(0, 1));
  amendment.form = "4/A";
  workspace_of many{by(people(0, 1)), amendment};
  EXPECT_EQ(many.all.group_count(), 2u);
}

TEST(Groups, AnUnknownEventIsNoEvent) {
  filing_text without = by(people(0, 1));
  without.issuer = element("issuerName", "Larkspur Instruments Inc");
  workspace_of many{without, without};
  EXPECT_EQ(many.all.group_count(), 2u) << "no issuer's number, no telling";
}

const std::string number = "0009900001-26-000007";

TEST(Groups, XmlAndItsSubmissionAreCopies) {
  const std::string xml = by(people(0, 2)).xml();
  for (const bool xml_first : {true, false}) {
    workspace_of many;
    many.add(packed(xml_first ? xml : as_submission(xml, number)));
    many.add(packed(xml_first ? as_submission(xml, number) : xml));
    EXPECT_EQ(many.all.group_count(), 1u);
    EXPECT_EQ(many.all.file_at(1).copy_of, 1u);
    EXPECT_EQ(many.column("NONDERIV_TRANS", "REPEATS"), "(absent) a.xml");
    EXPECT_EQ(many.column("REPORTINGOWNER", "REPEATS"), "(absent) (absent) a.xml a.xml");
    EXPECT_EQ(total(many), "1200");
  }
}

TEST(Groups, OneNumberIsOneFilingWhateverItHolds) {
  const std::string whole = as_submission(by(people(0, 1)).xml(), number);
  filing_text shorter = by(people(0, 1));
  shorter.non_derivative.clear();
  workspace_of many;
  many.add(packed(as_submission(shorter.xml(), number)));
  many.add(packed(whole));
  many.add(packed(whole));
  EXPECT_EQ(many.all.group_count(), 1u);
  EXPECT_EQ(many.column("NONDERIV_TRANS", "REPEATS"), "(absent) b.xml") << "the copy with the most rows counts";
  EXPECT_EQ(total(many), "1200");
}

TEST(Groups, TwoNumbersAreTwoFilingsOfOneEvent) {
  const std::string xml = by(people(0, 1)).xml();
  workspace_of many;
  many.add(packed(as_submission(xml, number)));
  many.add(packed(as_submission(xml, "0009900001-26-000008")));
  EXPECT_EQ(many.all.file_at(1).copy_of, 0u);
  EXPECT_EQ(many.all.group_count(), 1u);
  EXPECT_EQ(total(many), "1200");
}

TEST(Groups, ComeApartWhenAFileIsRemoved) {
  workspace_of many{by(people(0, 10)), by(people(10, 1)), by(people(20, 1))};
  EXPECT_EQ(many.all.group_count(), 1u) << "the first one is full: the third may be a part of it, too";
  EXPECT_EQ(total(many), "1200");
  many.all.remove(1);
  EXPECT_EQ(many.all.group_count(), 2u);
  EXPECT_EQ(total(many), "2400");
  EXPECT_EQ(many.column("NONDERIV_TRANS", "REPEATS"), "(absent) (absent)");
}

TEST(Groups, AreShownAndCanBeLeftOut) {
  workspace_of many{by(people(0, 10)), by(people(10, 1))};
  const std::size_t table = many.all.find_table("NONDERIV_TRANS");
  view all(many.all, table, "");
  while (all.step(100)) {
  }
  EXPECT_EQ(all.row_count(), 2u);
  EXPECT_EQ(all.repeat_count(), 1u);
  EXPECT_EQ(all.repeats(1), 1u);
  view once(many.all, table, R"({"repeats":false})");
  while (once.step(100)) {
  }
  EXPECT_EQ(once.row_count(), 1u);
}

TEST(Groups, ManyCopiesAreTold) {
  const std::string bytes = packed(by(people(0, 1)));
  workspace_of many;
  for (int i = 0; i < 3000; ++i) many.add(bytes, "copy" + std::to_string(i));
  EXPECT_EQ(many.all.group_count(), 1u);
  EXPECT_EQ(total(many), "1200");
}

TEST(Groups, ADigestThatIsNoneIsRefusedWhole) {
  packed(by(people(0, 2)));
  const std::string sound = digests().begin()->second;
  filing_groups all;
  ASSERT_EQ(all.add(sound), add_result::added);
  for (std::size_t size = 0; size < sound.size(); ++size)
    EXPECT_EQ(all.add(sound.substr(0, size)), add_result::malformed) << size;
  EXPECT_EQ(all.add(sound + " "), add_result::malformed);
  EXPECT_EQ(all.add("FGD1 - 0 0 0 0 0 2 T 0 1 T 0 1 ."), add_result::malformed) << "one table twice";
  EXPECT_EQ(all.add("FGD1 - 0 0 0 4 0 0 ."), add_result::malformed);
  EXPECT_EQ(all.add("FGD1 - 0 0 0 0 ffffffff 1"), add_result::malformed);
  ASSERT_EQ(all.add(sound), add_result::added);
  EXPECT_EQ(all.count(), 2u);
  ASSERT_TRUE(all.update());
  EXPECT_EQ(all.group(1), 0u);
  for (std::size_t table = 0; table < all.table_count(); ++table) EXPECT_NE(all.table_name(table), "T");
}

}  // namespace
}  // namespace filigree::test
