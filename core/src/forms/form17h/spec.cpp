#include "forms/form17h/spec.hpp"

#include "forms/form17h/commitments.hpp"
#include "forms/form17h/positions.hpp"
#include "forms/form17h/report.hpp"
#include "forms/registration/submission.hpp"
#include "spec/columns.hpp"
#include "spec/compile.hpp"

namespace filigree::form17h {
namespace {

using enum value_type;
using namespace columns;
using namespace registration;

constexpr table_spec source_tables[] = {
    {.name = "SUBMISSION", .title = "Report", .columns = submission_columns, .rows = "edgarSubmission"},
    {.name = "NAMED_PERSON",
     .title = "Persons in this report",
     .columns = named_person_columns,
     .rows = "edgarSubmission/formData/partOnePageOne/associatedMaterial"},
    {.name = "ASSOCIATED_PERSON",
     .title = "Part II: securities of associated persons",
     .columns = associated_person_columns,
     .rows = "edgarSubmission/formData/partTwoDrpInfo/partTwoDrp"},
    {.name = "COMMITMENTS",
     .title = "Part II: commitments, credit and borrowing",
     .columns = commitments_columns,
     .same_rows = 2},
    {.name = "WRITTEN_OPTION",
     .title = "Part II: written options",
     .columns = written_option_columns,
     .rows =
         "edgarSubmission/formData/partTwoDrpInfo/partTwoDrp/partTwoII/writtenStockOptionContracts/"
         "marketValueCallContractsSecuritiesListed|edgarSubmission/formData/partTwoDrpInfo/partTwoDrp/partTwoII/"
         "writtenStockOptionContracts/marketValueCallContractsSecuritiesUnListed|edgarSubmission/formData/"
         "partTwoDrpInfo/partTwoDrp/partTwoII/writtenStockOptionContracts/"
         "marketValuePutContractsSecuritiesListed|edgarSubmission/formData/partTwoDrpInfo/partTwoDrp/partTwoII/"
         "writtenStockOptionContracts/marketValuePutContractsSecuritiesUnListed|edgarSubmission/formData/"
         "partTwoDrpInfo/partTwoDrp/partTwoII/writtenStockOptionContracts/"
         "marketValueNakedCallContractsSecuritiesListed|edgarSubmission/formData/partTwoDrpInfo/partTwoDrp/partTwoII/"
         "writtenStockOptionContracts/marketValueNakedCallContractsSecuritiesUnListed|edgarSubmission/formData/"
         "partTwoDrpInfo/partTwoDrp/partTwoII/writtenStockOptionContracts/"
         "marketValueNakedPutContractsSecuritiesListed|edgarSubmission/formData/partTwoDrpInfo/partTwoDrp/partTwoII/"
         "writtenStockOptionContracts/marketValueNakedPutContractsSecuritiesUnListed|edgarSubmission/formData/"
         "partTwoDrpInfo/partTwoDrp/partTwoII/soldOptionContractsCommodities/"
         "marketValueCallContractsCommoditiesListed|edgarSubmission/formData/partTwoDrpInfo/partTwoDrp/partTwoII/"
         "soldOptionContractsCommodities/marketValueCallContractsCommoditiesUnListed|edgarSubmission/formData/"
         "partTwoDrpInfo/partTwoDrp/partTwoII/soldOptionContractsCommodities/"
         "marketValuePutContractsCommoditiesListed|edgarSubmission/formData/partTwoDrpInfo/partTwoDrp/partTwoII/"
         "soldOptionContractsCommodities/marketValuePutContractsCommoditiesUnListed|edgarSubmission/formData/"
         "partTwoDrpInfo/partTwoDrp/partTwoII/soldOptionContractsCommodities/"
         "marketValueNakedcallContractsCommoditiesListed|edgarSubmission/formData/partTwoDrpInfo/partTwoDrp/partTwoII/"
         "soldOptionContractsCommodities/marketValueNakedcallContractsCommoditiesUnListed|edgarSubmission/formData/"
         "partTwoDrpInfo/partTwoDrp/partTwoII/soldOptionContractsCommodities/"
         "marketValueNakedPutContractsCommoditiesListed|edgarSubmission/formData/partTwoDrpInfo/partTwoDrp/partTwoII/"
         "soldOptionContractsCommodities/marketValueNakedPutContractsCommoditiesUnListed"},
    {.name = "SWAP",
     .title = "Part II: swaps",
     .columns = swap_columns,
     .rows = "edgarSubmission/formData/partTwoDrpInfo/partTwoDrp/partTwoII/usDollarDenominatedSwaps|edgarSubmission/"
             "formData/partTwoDrpInfo/partTwoDrp/partTwoII/crossCurrentSwaps|edgarSubmission/formData/partTwoDrpInfo/"
             "partTwoDrp/partTwoII/foreignExchangeSwaps|edgarSubmission/formData/partTwoDrpInfo/partTwoDrp/partTwoII/"
             "allOtherSwapAgreements/allOtherSwapAgreements"},
    {.name = "REAL_ESTATE",
     .title = "Part II: real estate",
     .columns = real_estate_columns,
     .rows = "edgarSubmission/formData/partTwoDrpInfo/partTwoDrp/partTwoV/realEstateLoans|edgarSubmission/formData/"
             "partTwoDrpInfo/partTwoDrp/partTwoV/realEstateInvestments"},
    {.name = "ATTACHMENT",
     .title = "Documents",
     .columns = attachment_columns,
     .rows = "edgarSubmission/documents/document"},
};

constexpr ignored_path ignored[] = {
    {"edgarSubmission/headerData/filerInfo/filer/filerCredentials/ccc", access_code},
    {"edgarSubmission/headerData/filerInfo/filer/filerCredentials/filerCcc", access_code},
    {"edgarSubmission/documents/document/contents", encoded_document},
};

constexpr std::string_view types[] = {"17HACON", "17HACON/A", "17HQCON", "17HQCON/A"};
constexpr root_spec roots[] = {{"edgarSubmission", "edgar/seventeenhfiler"}};
constexpr form_shape shapes[] = {{shape::xml, "every element but the attached documents"}};
using made_of = compiled<source_tables, ignored>;

}  // namespace

constinit const form_spec family = {
    .name = "17-H",
    .title = "Risk assessment reports of broker-dealers",
    .types = types,
    .shapes = shapes,
    .roots = roots,
    .tables = made_of::tables,
    .elements = made_of::elements,
    .ignored = ignored,
    .form_column = "SUBMISSION_TYPE",
    .headline = write_headline,
};

}  // namespace filigree::form17h
