// Forms N-PX and N-CR: votes with what belongs to them, events of money market funds.
#include <gtest/gtest.h>

#include "unit/reading.hpp"

namespace filigree::test {
namespace {

constexpr std::string_view votes =
    "<inf:proxyVoteTable xmlns:inf=\"http://www.sec.gov/edgar/document/npxproxy/informationtable\">"
    "<inf:proxyTable><inf:issuerName>Invented Issuer</inf:issuerName><inf:cusip>000000000</inf:cusip>"
    "<inf:isin>N/A</inf:isin><inf:meetingDate>05/20/2026</inf:meetingDate>"
    "<inf:voteDescription>Election of I. Wren</inf:voteDescription><inf:voteCategories>"
    "<inf:voteCategory><inf:categoryType>DIRECTOR ELECTIONS</inf:categoryType></inf:voteCategory>"
    "<inf:voteCategory><inf:categoryType>OTHER</inf:categoryType></inf:voteCategory></inf:voteCategories>"
    "<inf:voteSource>ISSUER</inf:voteSource><inf:sharesVoted>300.5</inf:sharesVoted>"
    "<inf:sharesOnLoan>0</inf:sharesOnLoan><inf:vote><inf:voteRecord><inf:howVoted>FOR</inf:howVoted>"
    "<inf:sharesVoted>200</inf:sharesVoted><inf:managementRecommendation>FOR</inf:managementRecommendation>"
    "</inf:voteRecord><inf:voteRecord><inf:HowVoted>WITHHOLD</inf:HowVoted><inf:sharesVoted>100.5</inf:sharesVoted>"
    "<inf:managementRecommendation>AGAINST</inf:managementRecommendation></inf:voteRecord></inf:vote>"
    "<inf:voteManager><inf:otherManagers><inf:otherManager>1</inf:otherManager><inf:otherManager>2"
    "</inf:otherManager></inf:otherManagers></inf:voteManager></inf:proxyTable>"
    "<inf:proxyTable><inf:issuerName>Other Issuer</inf:issuerName></inf:proxyTable></inf:proxyVoteTable>";

TEST(Npx, EachVoteIsARowOfItsMatter) {
  reading read(votes);
  ASSERT_EQ(read.rows("VOTE"), 2u);
  EXPECT_EQ(read.text("VOTE", 0, "MEETING_DATE"), "2026-05-20");
  EXPECT_EQ(read.text("VOTE", 0, "SHARES_VOTED"), "300.5");
  EXPECT_EQ(read.text("VOTE", 1, "SHARES_VOTED"), "(absent)");
  ASSERT_EQ(read.rows("VOTE_RECORD"), 2u);
  EXPECT_EQ(read.text("VOTE_RECORD", 1, "VOTE_ID"), "1");
  EXPECT_EQ(read.text("VOTE_RECORD", 1, "HOW_VOTED"), "WITHHOLD");
  EXPECT_EQ(read.text("VOTE_RECORD", 1, "SHARES_VOTED"), "100.5");
  EXPECT_EQ(read.rows("VOTE_CATEGORY"), 2u);
  EXPECT_EQ(read.text("VOTE_MANAGER", 1, "SERIAL_NUMBER"), "2");
  EXPECT_EQ(read.source.unread().size(), 0u);
  EXPECT_EQ(read.diagnostics(), "");
}

TEST(Npx, HostileVariantsAreSound) {
  for (std::size_t cut = 0; cut < votes.size(); cut += 23) reading read(votes.substr(0, cut));
}

TEST(Ncr, SecuritiesOfThreePartsAreOneTable) {
  reading read(
      "<edgarSubmission xmlns=\"http://www.sec.gov/edgar/ncrfiler\"><headerData><submissionType>N-CR</submissionType>"
      "</headerData><formData><generalInfo><reportDate>03/02/2026</reportDate><seriesName>Invented Money Fund"
      "</seriesName></generalInfo><eventOfInsolvency><partBSecurityInformations><partBSecurityInformation>"
      "<issuerName>Invented Issuer</issuerName><securityIdentifiers><securityIdentifier><IdType>CUSIP</IdType>"
      "<IdValue>000000000</IdValue></securityIdentifier></securityIdentifiers></partBSecurityInformation>"
      "</partBSecurityInformations></eventOfInsolvency><deviationAsset><extentOfDeviation>0.5</extentOfDeviation>"
      "<partDSecurityInformations><partDSecurityInformation><issuerName>Other Issuer</issuerName><securityIdentifiers>"
      "<securityIdentifier><IdType>ISIN</IdType></securityIdentifier></securityIdentifiers>"
      "</partDSecurityInformation></partDSecurityInformations></deviationAsset></formData></edgarSubmission>");
  ASSERT_EQ(read.rows("SECURITY"), 2u);
  EXPECT_EQ(read.text("SECURITY", 0, "PART"), "partBSecurityInformation");
  EXPECT_EQ(read.text("SECURITY", 1, "PART"), "partDSecurityInformation");
  EXPECT_EQ(read.text("SECURITY_IDENTIFIER", 1, "SECURITY_ID"), "2");
  EXPECT_EQ(read.text("SUBMISSION", 0, "REPORT_DATE"), "2026-03-02");
  EXPECT_EQ(read.source.unread().size(), 0u);
}

}  // namespace
}  // namespace filigree::test
