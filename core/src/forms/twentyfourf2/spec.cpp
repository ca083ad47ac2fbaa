#include "forms/twentyfourf2/spec.hpp"

#include "forms/attachments.hpp"
#include "forms/twentyfourf2/annual.hpp"
#include "forms/twentyfourf2/checks.hpp"
#include "forms/twentyfourf2/filing.hpp"
#include "forms/twentyfourf2/headline.hpp"
#include "spec/compile.hpp"

namespace filigree::twentyfourf2 {
namespace {

constexpr table_spec source_tables[] = {
    {.name = "SUBMISSION",
     .title = "Filing",
     .columns = submission_columns,
     .rows = "edgarSubmission",
     .role = table_role::reporters},
    {.name = "REPORTED_SERIES",
     .title = "Series and classes in the header",
     .columns = reported_series_columns,
     .rows = "edgarSubmission/headerData/seriesClass/reportSeriesClass/rptSeriesClassInfo|edgarSubmission/"
             "seriesClasses/reportSeriesClass/rptSeriesClassInfo"},
    {.name = "REPORTED_CLASS",
     .title = "Classes in the header",
     .columns = reported_class_columns,
     .rows = "edgarSubmission/headerData/seriesClass/reportClass/classInfo"},
    {.name = "OFFERING_FEE",
     .title = "Sales and fees in the header",
     .columns = offering_fee_columns,
     .rows = "edgarSubmission/headerData/offeringsAndFees/offeringsAndFeesInfo|edgarSubmission/edgarFee/"
             "submissionSalesShares/salesSharesInformation"},
    {.name = "ANNUAL_FILING",
     .title = "Annual notices of securities sold",
     .columns = annual_filing_columns,
     .rows = "edgarSubmission/formData/annualFilings/annualFilingInfo",
     .role = table_role::lines},
    {.name = "COVERED_SERIES",
     .title = "Series that a notice is about",
     .columns = covered_series_columns,
     .rows = "edgarSubmission/formData/annualFilings/annualFilingInfo/item2/reportSeriesClass/rptSeriesClassInfo"},
    {.name = "COVERED_CLASS",
     .title = "Classes that a notice is about",
     .columns = covered_class_columns,
     .rows = "edgarSubmission/formData/annualFilings/annualFilingInfo/item2/reportSeriesClass/rptSeriesClassInfo/"
             "classInfo|edgarSubmission/formData/annualFilings/annualFilingInfo/item2/reportClass/"
             "annualClassInfo|edgarSubmission/formData/annualFilings/annualFilingInfo/item2/reportClassName/"
             "annualClassNameInfo"},
    {.name = "SECURITIES_ACT_FILE",
     .title = "Securities Act file numbers",
     .columns = securities_act_file_columns,
     .rows =
         "edgarSubmission/formData/annualFilings/annualFilingInfo/item3/securitiesActFileNumbers/securitiesActFileNo"},
    {.name = "MODULE",
     .title = "Modules and segments",
     .columns = module_columns,
     .rows = "edgarSubmission/moduleSegments/moduleSegment"},
    {.name = "ATTACHMENT",
     .title = "Documents inside the submission",
     .columns = attachments::described_columns,
     .rows = "edgarSubmission/documents/document"},
};

constexpr ignored_path ignored[] = {
    {"edgarSubmission/headerData/filerInfo/filer/issuerCredentials/ccc", "an access code; EDGAR blanks it"},
    {"edgarSubmission/headerData/payorInfo/feePayorInformation/filerCcc", "an access code; EDGAR blanks it"},
    {"edgarSubmission/headerData/filerInfo/flags", "asks EDGAR for copies by mail; says nothing about the notice"},
    {"edgarSubmission/flags", "asks EDGAR for copies by mail; says nothing about the notice"},
    {"edgarSubmission/flag", "asks EDGAR for copies by mail; says nothing about the notice"},
    {"edgarSubmission/filer/filerCcc", "an access code; EDGAR blanks it"},
    {"edgarSubmission/moduleSegments/moduleSegment/ccc", "an access code; EDGAR blanks it"},
    {"edgarSubmission/edgarFee/submissionFee/feePayorInformation/filerCcc", "an access code; EDGAR blanks it"},
    {"edgarSubmission/documents/document/contents",
     "a whole document in base64; published filings have it beside the form"},
};

constexpr std::string_view types[] = {"24F-2NT", "24F-2NT/A"};

constexpr root_spec roots[] = {{"edgarSubmission", "edgar/twentyfourf2"},
                               {"edgarSubmission", "edgar/singlefilerscfee"}};

using made_of = compiled<source_tables, ignored>;

}  // namespace

constinit const form_spec family = {.name = "24F-2NT",
                                    .title = "Annual notice of securities sold by an investment company",
                                    .types = types,
                                    .roots = roots,
                                    .tables = made_of::tables,
                                    .elements = made_of::elements,
                                    .ignored = ignored,
                                    .form_column = "SUBMISSION_TYPE",
                                    .headline = headline,
                                    .check = check};

}  // namespace filigree::twentyfourf2
