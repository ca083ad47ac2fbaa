#include "forms/sbse/spec.hpp"

#include "forms/registration/submission.hpp"
#include "forms/sbse/application.hpp"
#include "forms/sbse/civil_bankruptcy.hpp"
#include "forms/sbse/control.hpp"
#include "forms/sbse/criminal_regulatory.hpp"
#include "forms/sbse/questions.hpp"
#include "forms/sbse/schedules.hpp"
#include "spec/columns.hpp"
#include "spec/compile.hpp"

namespace filigree::sbse {
namespace {

using enum value_type;
using namespace columns;
using namespace registration;

constexpr table_spec source_tables[] = {
    {.name = "SUBMISSION", .title = "Application", .columns = submission_columns, .rows = "edgarSubmission"},
    {.name = "BUSINESS",
     .title = "Application: business and arrangements",
     .columns = business_columns,
     .same_rows = 0},
    {.name = "SCHEDULES", .title = "Heads of the schedules", .columns = schedules_columns, .same_rows = 0},
    {.name = "DISCLOSURE", .title = "Disclosure questions", .columns = disclosure_columns, .same_rows = 0},
    {.name = "PRINCIPAL_DISCLOSURE",
     .title = "SBSE-A, Schedule D: principals",
     .columns = principal_disclosure_columns,
     .rows = "edgarSubmission/formData/scheduleD/scheduleDList"},
    {.name = "NON_RESIDENT_ENTITY",
     .title = "Non-resident entities",
     .columns = non_resident_entity_columns,
     .rows = "edgarSubmission/formData/applicant/applicantDataPageTwo/nonResidentEntity|edgarSubmission/formData/"
             "applicant/applicantTwo/nonResidentEntity"},
    {.name = "OWNER",
     .title = "Schedules A and B: owners, officers, principals",
     .columns = owner_columns,
     .rows = "edgarSubmission/formData/scheduleA/scheduleAInfo|edgarSubmission/formData/scheduleB/scheduleBInfo"},
    {.name = "OTHER_NAME",
     .title = "Schedule D, Section I: other names",
     .columns = other_name_columns,
     .rows = "edgarSubmission/formData/scheduleD/scheduleDOne/sectionOne"},
    {.name = "REGISTRATION",
     .title = "Registrations and other business",
     .columns = registration_columns,
     .rows = "edgarSubmission/formData/scheduleD/scheduleDOne/sectionTwo/registeredWithCommissionDetails/"
             "registeredWithCommission|edgarSubmission/formData/scheduleD/scheduleDOne/sectionTwo/"
             "effectTransactionsDetails/effectTransactions|edgarSubmission/formData/scheduleD/scheduleDOne/sectionTwo/"
             "engagedInNonSecurityDetails/engagedInNonSecurity|edgarSubmission/formData/scheduleB/sectionOne"},
    {.name = "ARRANGEMENT",
     .title = "Arrangements with others",
     .columns = arrangement_columns,
     .rows =
         "edgarSubmission/formData/scheduleD/scheduleDOne/sectionFour/recordsKeptDetails/recordsKept|edgarSubmission/"
         "formData/scheduleD/scheduleDOne/sectionFour/onBehalfDetails/onBehalf|edgarSubmission/formData/scheduleD/"
         "scheduleDOne/sectionFour/controlThroughAgreementDetails/controlThroughAgreement|edgarSubmission/formData/"
         "scheduleD/scheduleDOne/sectionFour/whollyOrPartiallyFinanceDetails/whollyOrPartiallyFinance|edgarSubmission/"
         "formData/scheduleB/sectionTwo/recordsKeptDetails/recordsKept|edgarSubmission/formData/scheduleB/sectionTwo/"
         "onBehalfDetails/onBehalf|edgarSubmission/formData/scheduleB/sectionTwo/controlThroughAgreementDetails/"
         "controlThroughAgreement|edgarSubmission/formData/scheduleB/sectionTwo/whollyOrPartiallyFinanceDetails/"
         "whollyOrPartiallyFinance"},
    {.name = "SCHEDULE_D_ONE",
     .title = "Schedule D as older forms have it",
     .columns = schedule_d_one_columns,
     .same_rows = 0},
    {.name = "SECURITIES_FIRM",
     .title = "Schedule D, Section V: firms under common control",
     .columns = securities_firm_columns,
     .rows = "edgarSubmission/formData/scheduleD/scheduleDTwo/sectionFive"},
    {.name = "BANK",
     .title = "Schedule D, Section VI: banks in control",
     .columns = bank_columns,
     .rows = "edgarSubmission/formData/scheduleD/scheduleDThree/sectionSix"},
    {.name = "PRINCIPAL",
     .title = "SBSE-A, Schedule B, Section IV: principals that effect transactions",
     .columns = principal_columns,
     .rows = "edgarSubmission/formData/scheduleB/sectionFour"},
    {.name = "OFFICE_CHANGE",
     .title = "Schedule E: business locations",
     .columns = office_change_columns,
     .rows = "edgarSubmission/formData/scheduleE/scheduleEInfo"},
    {.name = "FOREIGN_REGULATOR",
     .title = "Schedule F: foreign regulators",
     .columns = foreign_regulator_columns,
     .rows = "edgarSubmission/formData/scheduleF/foreignFinancialReg"},
    {.name = "ATTACHMENT",
     .title = "Documents",
     .columns = attachment_columns,
     .rows = "edgarSubmission/documents/document"},
    {.name = "CRIMINAL_REPORT",
     .title = "Disclosure: criminal reports",
     .columns = criminal_report_columns,
     .rows = "edgarSubmission/formData/criminalDrpInfo/criminalDrp"},
    {.name = "CRIMINAL_MATTER",
     .title = "Disclosure: criminal matters",
     .columns = criminal_matter_columns,
     .rows = "edgarSubmission/formData/criminalDrpInfo/criminalDrp/applicant|edgarSubmission/formData/criminalDrpInfo/"
             "criminalDrp/controlAffiliate|edgarSubmission/formData/criminalDrpInfo/criminalDrp/criminalDrpPartTwo"},
    {.name = "CRIMINAL_CHARGE",
     .title = "Disclosure: criminal charges",
     .columns = criminal_charge_columns,
     .rows = "edgarSubmission/formData/criminalDrpInfo/criminalDrp/applicant/criminalDrpDetails/"
             "criminalCharge|edgarSubmission/formData/criminalDrpInfo/criminalDrp/controlAffiliate/criminalDrpDetails/"
             "criminalCharge|edgarSubmission/formData/criminalDrpInfo/criminalDrp/criminalDrpPartTwo/criminalCharge"},
    {.name = "CRIMINAL_DISPOSITION",
     .title = "Disclosure: dispositions",
     .columns = criminal_disposition_columns,
     .rows = "edgarSubmission/formData/criminalDrpInfo/criminalDrp/applicant/dispositionDisclosure|edgarSubmission/"
             "formData/criminalDrpInfo/criminalDrp/controlAffiliate/dispositionDisclosure|edgarSubmission/formData/"
             "criminalDrpInfo/criminalDrp/criminalDrpPartTwo/dispositionDisclosure"},
    {.name = "REGULATORY_REPORT",
     .title = "Disclosure: regulatory reports",
     .columns = regulatory_report_columns,
     .rows = "edgarSubmission/formData/regulatoryDrpInfo/regulatoryDrp"},
    {.name = "REGULATORY_MATTER",
     .title = "Disclosure: regulatory matters",
     .columns = regulatory_matter_columns,
     .rows = "edgarSubmission/formData/regulatoryDrpInfo/regulatoryDrp/applicant|edgarSubmission/formData/"
             "regulatoryDrpInfo/regulatoryDrp/controlAffiliate|edgarSubmission/formData/regulatoryDrpInfo/"
             "regulatoryDrp/regulatoryDrpPartTwo"},
    {.name = "CIVIL_REPORT",
     .title = "Disclosure: civil judicial reports",
     .columns = civil_report_columns,
     .rows = "edgarSubmission/formData/civilJudicialDrpInfo/civilJudicialDrp"},
    {.name = "CIVIL_MATTER",
     .title = "Disclosure: civil judicial matters",
     .columns = civil_matter_columns,
     .rows = "edgarSubmission/formData/civilJudicialDrpInfo/civilJudicialDrp/applicant|edgarSubmission/formData/"
             "civilJudicialDrpInfo/civilJudicialDrp/controlAffiliate|edgarSubmission/formData/civilJudicialDrpInfo/"
             "civilJudicialDrp/civilJudicialDrpPartTwo"},
    {.name = "BANKRUPTCY_REPORT",
     .title = "Disclosure: bankruptcy reports",
     .columns = bankruptcy_report_columns,
     .rows = "edgarSubmission/formData/bankruptcySipcDrpInfo/bankruptcyDrp"},
    {.name = "BANKRUPTCY_MATTER",
     .title = "Disclosure: bankruptcy matters",
     .columns = bankruptcy_matter_columns,
     .rows = "edgarSubmission/formData/bankruptcySipcDrpInfo/bankruptcyDrp/applicant|edgarSubmission/formData/"
             "bankruptcySipcDrpInfo/bankruptcyDrp/controlAffiliate|edgarSubmission/formData/bankruptcySipcDrpInfo/"
             "bankruptcyDrp/BankruptcySipcDrpPartTwo"},
    {.name = "SCHEDULE_D_FOUR",
     .title = "SBSE-A, Schedule D, Section IV: firms and persons",
     .columns = section_four_columns,
     .rows = "edgarSubmission/formData/scheduleD/scheduleDOne/sectionFour?"},
};

constexpr ignored_path ignored[] = {
    {"edgarSubmission/headerData/filerInfo/filer/filerCredentials/ccc", access_code},
    {"edgarSubmission/headerData/filerInfo/filer/filerCredentials/filerCcc", access_code},
    {"edgarSubmission/documents/document/contents", encoded_document},
};

constexpr std::string_view types[] = {"SBSE", "SBSE/A", "SBSE-A", "SBSE-A/A"};
constexpr root_spec roots[] = {{"edgarSubmission", "sbse/sbsefiler"}, {"edgarSubmission", "sbse/sbseafiler"}};
constexpr form_shape shapes[] = {{shape::xml, "every element but the attached documents"}};
using made_of = compiled<source_tables, ignored>;

}  // namespace

constinit const form_spec family = {
    .name = "SBSE",
    .title = "Registration of security-based swap dealers and major participants",
    .types = types,
    .shapes = shapes,
    .roots = roots,
    .tables = made_of::tables,
    .elements = made_of::elements,
    .ignored = ignored,
    .form_column = "SUBMISSION_TYPE",
    .headline = write_headline,
};

}  // namespace filigree::sbse
