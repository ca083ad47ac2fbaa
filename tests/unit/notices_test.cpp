// EFFECT, QUALIF and 25-NSE over invented filings.
#include <gtest/gtest.h>

#include "support/invented_offerings.hpp"
#include "unit/reading.hpp"

namespace filigree::test {
namespace {

using invented::with;

std::string headline_of(const filing& source) {
  std::string text;
  for (const headline_part& part : source.headline()) text += part.text;
  return text;
}

const std::string effect = R"(<?xml version="1.0"?>
<edgarSubmission>
  <schemaVersion>X0101</schemaVersion>
  <submissionType>EFFECT</submissionType>
  <act>33</act>
  <testOrLive>LIVE</testOrLive>
  <effectiveData>
    <finalEffectivenessDispDate>2026-01-16</finalEffectivenessDispDate>
    <finalEffectivenessDispTime>09:00:00</finalEffectivenessDispTime>
    <form>S-1</form>
    <filer>
      <cik>0009900777</cik><entityName>Larkspur Instruments Inc</entityName><fileNumber>333-999999</fileNumber>
      <seriesClassContractData>
        <existing><seriesId>S000099999</seriesId><seriesName>Alder Fund</seriesName><classContractId>C000099999</classContractId></existing>
        <merger><acquiringCik>0009900778</acquiringCik><targetSeriesId>S000099998</targetSeriesId></merger>
      </seriesClassContractData>
    </filer>
    <filer><cik>0009900778</cik></filer>
  </effectiveData>
</edgarSubmission>
)";

TEST(Effect, NamesStatementsAndFilers) {
  reading read(effect);
  EXPECT_EQ(read.diagnostics(), "");
  EXPECT_EQ(read.source.form(), "EFFECT");
  EXPECT_TRUE(read.source.unread().empty());
  EXPECT_EQ(read.text("EFFECT_NOTICE", 0, "EFFECTIVE_DATE"), "2026-01-16");
  ASSERT_EQ(read.rows("EFFECT_FILER"), 2u);
  EXPECT_EQ(read.text("EFFECT_FILER", 0, "FILE_NUMBER"), "333-999999");
  EXPECT_EQ(read.text("EFFECT_SERIES_CLASS", 0, "SERIES_ID"), "S000099999");
  EXPECT_EQ(read.text("EFFECT_SERIES_CLASS", 0, "EFFECT_FILER_ID"), "1");
  EXPECT_EQ(read.text("EFFECT_MERGER", 0, "TARGET_SERIES_ID"), "S000099998");
  EXPECT_EQ(headline_of(read.source),
            "Larkspur Instruments Inc and another filer: Form S-1 (333-999999) effective on 2026-01-16");
}

TEST(Effect, IsToldByItsTypeAlone) {
  reading qualified(with(with(effect, ">EFFECT<", ">QUALIF<"), "<form>S-1</form>", ""));
  EXPECT_EQ(qualified.source.form(), "QUALIF");
  EXPECT_NE(headline_of(qualified.source).find(": offering statement (333-999999) qualified on"), std::string::npos)
      << headline_of(qualified.source);
  EXPECT_NE(reading(with(effect, ">EFFECT<", ">D<")).rows("EFFECT_NOTICE"), 1u);
}

const std::string removal = R"(<notificationOfRemoval>
  <schemaVersion>X0203</schemaVersion>
  <exchange><cik>0009900050</cik><entityName>Fen Exchange</entityName></exchange>
  <issuer>
    <cik>0009900777</cik><entityName>Larkspur Instruments Inc</entityName><fileNumber>001-99999</fileNumber>
    <address><street1>1 Larkspur Way</street1><city>Thistledown</city><stateOrCountryCode>DE</stateOrCountryCode></address>
  </issuer>
  <descriptionClassSecurity>Common Stock</descriptionClassSecurity>
  <ruleProvision>17 CFR 240.12d2-2(b)</ruleProvision>
  <signatureData><signatureName>Cal Marlowe</signatureName><signatureTitle>Analyst</signatureTitle><signatureDate>2026-02-01</signatureDate></signatureData>
</notificationOfRemoval>
)";

TEST(Removal, IsTheSameByItselfAndInASubmission) {
  reading bare("<?xml version=\"1.0\"?>\n" + removal);
  reading inside(
      "<?xml version=\"1.0\"?>\n<edgarSubmission><submissionType>25-NSE</submissionType><primaryDocument>"
      "<documentName>primary_doc.xml</documentName><documentBlock>" +
      removal + "</documentBlock></primaryDocument></edgarSubmission>");
  for (reading* const read : {&bare, &inside}) {
    EXPECT_EQ(read->diagnostics(), "");
    EXPECT_TRUE(read->source.unread().empty());
    ASSERT_EQ(read->rows("NOTIFICATION_OF_REMOVAL"), 1u);
    EXPECT_EQ(read->text("NOTIFICATION_OF_REMOVAL", 0, "EXCHANGE_NAME"), "Fen Exchange");
    EXPECT_EQ(read->text("NOTIFICATION_OF_REMOVAL", 0, "CITY"), "Thistledown");
    EXPECT_EQ(read->text("NOTIFICATION_OF_REMOVAL", 0, "SIGNATURE_DATE"), "2026-02-01");
    EXPECT_EQ(
        headline_of(read->source),
        "Fen Exchange removes Common Stock of Larkspur Instruments Inc from listing and registration under 17 CFR "
        "240.12d2-2(b)");
  }
  EXPECT_EQ(inside.source.form(), "25-NSE");
}

TEST(Notices, CutAtEveryTenthAreSaid) {
  for (const std::string& whole : {effect, removal})
    for (std::size_t tenth = 0; tenth < 10; ++tenth)
      EXPECT_GE(reading(whole.substr(0, whole.size() * tenth / 10)).source.diagnostic_count(), 1u) << tenth;
}

}  // namespace
}  // namespace filigree::test
