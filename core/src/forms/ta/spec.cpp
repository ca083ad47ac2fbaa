#include "forms/ta/spec.hpp"

#include "forms/attachments.hpp"
#include "forms/ta/activity.hpp"
#include "forms/ta/discipline.hpp"
#include "forms/ta/headline.hpp"
#include "forms/ta/registration.hpp"
#include "spec/compile.hpp"

namespace filigree::ta {
namespace {

constexpr table_spec source_tables[] = {
    {.name = "SUBMISSION",
     .title = "Filing",
     .columns = submission_columns,
     .rows = "edgarSubmission",
     .role = table_role::reporters},
    {.name = "REGISTRANT",
     .title = "Registrant",
     .columns = registrant_columns,
     .rows = "edgarSubmission/formData/registrant"},
    {.name = "BUSINESS_LOCATION",
     .title = "Business locations",
     .columns = business_location_columns,
     .rows = "edgarSubmission/formData/registrant/otherBusinessLocation|edgarSubmission/formData/registrant/"
             "businessAddress"},
    {.name = "SERVICE_COMPANY",
     .title = "Service companies",
     .columns = service_company_columns,
     .rows =
         "edgarSubmission/formData/registrant/serviceCompany|edgarSubmission/formData/registrant/"
         "asServiceCompany|edgarSubmission/formData/engagedServiceCompany/serviceCompanyTransferAgent|edgarSubmission/"
         "formData/engagedServiceCompany/asServiceCompanyTransferAgent"},
    {.name = "CONTROL",
     .title = "Control of the registrant",
     .columns = control_columns,
     .rows = "edgarSubmission/formData/independentRegistrant"},
    {.name = "CONTROL_PERSON",
     .title = "Owners, officers and partners",
     .columns = control_person_columns,
     .rows = "edgarSubmission/formData/independentRegistrant/corporationPartnershipData|edgarSubmission/formData/"
             "independentRegistrant/soleProprietorshipOtherData"},
    {.name = "OTHER_CONTROL",
     .title = "Control by others",
     .columns = other_control_columns,
     .rows = "edgarSubmission/formData/independentRegistrant/otherControlManagement/"
             "otherControlManagementDetails|edgarSubmission/formData/independentRegistrant/otherControlFinance/"
             "otherControlFinanceDetails"},
    {.name = "DISCIPLINARY_HISTORY",
     .title = "Disciplinary history",
     .columns = disciplinary_history_columns,
     .rows = "edgarSubmission/formData/disciplinaryHistory|edgarSubmission/formData/legalAction"},
    {.name = "DISCIPLINARY_ACTION",
     .title = "Disciplinary actions",
     .columns = disciplinary_action_columns,
     .rows =
         "edgarSubmission/formData/disciplinaryHistory/felonyOrMisdemeanor/felonyOrMisdemeanorDetails|edgarSubmission/"
         "formData/disciplinaryHistory/otherFelony/otherFelonyDetails|edgarSubmission/formData/disciplinaryHistory/"
         "enjoinedInvestmentRelatedActivity/enjoinedInvestmentRelatedActivityDetails|edgarSubmission/formData/"
         "disciplinaryHistory/violationOfInvestmentRelatedRegulation/"
         "violationOfInvestmentRelatedRegulationDetails|edgarSubmission/formData/disciplinaryHistory/"
         "falseStatementOrOmission/falseStatementOrOmissionDetails|edgarSubmission/formData/disciplinaryHistory/"
         "violationOfRegulations/violationOfRegulationsDetails|edgarSubmission/formData/disciplinaryHistory/"
         "authorizationDeniedOrSuspended/authorizationDeniedOrSuspendedDetails|edgarSubmission/formData/"
         "disciplinaryHistory/registrationDeniedOrSuspended/registrationDeniedOrSuspendedDetails|edgarSubmission/"
         "formData/disciplinaryHistory/federalOrStateRegulatoryAgency/fsrFalseStatementOrOmission/"
         "fsrFalseStatementOrOmissionDetails|edgarSubmission/formData/disciplinaryHistory/"
         "federalOrStateRegulatoryAgency/fsrViolationOfInvestmentRelatedRegulation/"
         "fsrViolationOfInvestmentRelatedRegulationDetails|edgarSubmission/formData/disciplinaryHistory/"
         "federalOrStateRegulatoryAgency/fsrAuthorizationDeniedOrSuspended/"
         "fsrAuthorizationDeniedOrSuspendedDetails|edgarSubmission/formData/disciplinaryHistory/"
         "federalOrStateRegulatoryAgency/fsrFoundOrderAgainstApplicant/"
         "fsrFoundOrderAgainstApplicantDetails|edgarSubmission/formData/disciplinaryHistory/"
         "federalOrStateRegulatoryAgency/fsrRegistrationDeniedOrSuspended/"
         "fsrRegistrationDeniedOrSuspendedDetails|edgarSubmission/formData/disciplinaryHistory/"
         "federalOrStateRegulatoryAgency/fsrRevokedSuspendedLicense/fsrRevokedSuspendedLicenseDetails|edgarSubmission/"
         "formData/disciplinaryHistory/selfRegulatoryAgency/sraFalseStatementOrOmission/"
         "sraFalseStatementOrOmissionDetails|edgarSubmission/formData/disciplinaryHistory/selfRegulatoryAgency/"
         "sraViolationOfRules/sraViolationOfRulesDetails|edgarSubmission/formData/disciplinaryHistory/"
         "selfRegulatoryAgency/sraAuthorizationDeniedOrSuspended/"
         "sraAuthorizationDeniedOrSuspendedDetails|edgarSubmission/formData/disciplinaryHistory/selfRegulatoryAgency/"
         "sraRevokedSuspendedLicense/sraRevokedSuspendedLicenseDetails|edgarSubmission/formData/disciplinaryHistory/"
         "foreignAgency/foreignAgencyDetails|edgarSubmission/formData/disciplinaryHistory/subjectOfProceedings/"
         "subjectOfProceedingsDetails|edgarSubmission/formData/disciplinaryHistory/revokedBond/"
         "revokedBondDetails|edgarSubmission/formData/disciplinaryHistory/unsatisfiedJudgementsOrLiens/"
         "unsatisfiedJudgementOrLiensDetails|edgarSubmission/formData/legalAction/"
         "subjectOfProceedingsDetails|edgarSubmission/formData/legalAction/unsatisfiedJudgementOrLiensDetails"},
    {.name = "ACTIVITY",
     .title = "Activity in the year",
     .columns = activity_columns,
     .rows = "edgarSubmission/formData/serviceCompanyData",
     .role = table_role::lines},
    {.name = "DATABASE_SEARCH",
     .title = "Searches for lost securityholders",
     .columns = database_search_columns,
     .rows = "edgarSubmission/formData/serviceCompanyData/databaseSearches"},
    {.name = "WITHDRAWAL",
     .title = "Withdrawal from registration",
     .columns = withdrawal_columns,
     .rows = "edgarSubmission/formData/withdrawal"},
    {.name = "RECORD_KEEPER",
     .title = "Successors and keepers of records",
     .columns = record_keeper_columns,
     .rows = "edgarSubmission/formData/documentRetention/tawSuccessorDetails|edgarSubmission/formData/"
             "documentRetention/tawCustodians|edgarSubmission/formData/documentRetention/tawLocations"},
    {.name = "ATTACHMENT",
     .title = "Documents inside the submission",
     .columns = attachments::described_columns,
     .rows = "edgarSubmission/documents/document"},
};

constexpr ignored_path ignored[] = {
    {"edgarSubmission/headerData/filerInfo/filer/filerCredentials/ccc", "an access code; EDGAR blanks it"},
    {"edgarSubmission/headerData/filerInfo/flags",
     "asks EDGAR for copies by mail; says nothing about the transfer agent"},
    {"edgarSubmission/documents/document/contents",
     "a whole document in base64; published filings have it beside the form"},
};

constexpr std::string_view types[] = {"TA-1", "TA-1/A", "TA-2", "TA-2/A", "TA-W"};

constexpr root_spec roots[] = {
    {"edgarSubmission", "edgar/ta/taone"}, {"edgarSubmission", "edgar/ta/tatwo"}, {"edgarSubmission", "edgar/ta/taw"}};

using made_of = compiled<source_tables, ignored>;

}  // namespace

constinit const form_spec family = {.name = "TA",
                                    .title = "Transfer agents",
                                    .types = types,
                                    .roots = roots,
                                    .tables = made_of::tables,
                                    .elements = made_of::elements,
                                    .ignored = ignored,
                                    .form_column = "SUBMISSION_TYPE",
                                    .headline = headline};

}  // namespace filigree::ta
