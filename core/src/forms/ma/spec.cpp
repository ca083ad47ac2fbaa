#include "forms/ma/spec.hpp"

#include "forms/ma/activities.hpp"
#include "forms/ma/civil.hpp"
#include "forms/ma/criminal.hpp"
#include "forms/ma/firm.hpp"
#include "forms/ma/registrations.hpp"
#include "forms/ma/regulatory.hpp"
#include "forms/ma/schedules.hpp"
#include "forms/registration/submission.hpp"
#include "spec/columns.hpp"
#include "spec/compile.hpp"

namespace filigree::ma {
namespace {

using enum value_type;
using namespace columns;
using namespace registration;

constexpr table_spec source_tables[] = {
    {.name = "SUBMISSION", .title = "Firm and filing", .columns = submission_columns, .rows = "edgarSubmission"},
    {.name = "BUSINESS", .title = "Organization, employees and clients", .columns = business_columns, .same_rows = 0},
    {.name = "OTHER_NAME",
     .title = "Other names",
     .columns = other_name_columns,
     .rows = "edgarSubmission/formData/businessConductedOtherNames/businessConductedOtherName"},
    {.name = "REGISTRATION",
     .title = "Registrations",
     .columns = registration_columns,
     .rows = "edgarSubmission/formData/registrations/maTregistration|edgarSubmission/formData/registrations/"
             "baseRegistrations/maRegistration|edgarSubmission/formData/registrations/baseRegistrations/"
             "baseRegistrations/msdRegistration|edgarSubmission/formData/registrations/baseRegistrations/"
             "baseRegistrations/bdRegistration|edgarSubmission/formData/registrations/baseRegistrations/"
             "baseRegistrations/iaRegistration/nonExempt/secRegistration|edgarSubmission/formData/registrations/"
             "baseRegistrations/baseRegistrations/iaRegistration/nonExempt/stateRegistration|edgarSubmission/formData/"
             "registrations/baseRegistrations/baseRegistrations/iaRegistration/exemptAdvisor|edgarSubmission/formData/"
             "registrations/baseRegistrations/baseRegistrations/gsbdRegistration|edgarSubmission/formData/"
             "registrations/baseRegistrations/baseRegistrations/otherRegistration|edgarSubmission/formData/"
             "registrations/baseRegistrations/baseRegistrations/anotherRegistration"},
    {.name = "ADDITIONAL_REGISTRATION",
     .title = "Additional registrations",
     .columns = additional_registration_columns,
     .rows = "edgarSubmission/formData/additionalRegistrations/additionalRegistration/nameAndRegistration"},
    {.name = "OFFICE",
     .title = "Additional offices",
     .columns = office_columns,
     .rows = "edgarSubmission/formData/additionalOffices/additionalOffice"},
    {.name = "WEBSITE",
     .title = "Additional websites",
     .columns = website_columns,
     .rows = "edgarSubmission/formData/additionalWebAddresses/additionalWebAddress"},
    {.name = "RECORDS_LOCATION",
     .title = "Locations of books and records",
     .columns = records_location_columns,
     .rows = "edgarSubmission/formData/booksAndRecordsLocations/booksAndRecordsLocation"},
    {.name = "FOREIGN_REGISTRATION",
     .title = "Foreign regulators",
     .columns = foreign_registration_columns,
     .rows = "edgarSubmission/formData/foreignRegulatoryAuthorityRegistrations/foreignRegulatoryAuthorityRegistration"},
    {.name = "AFFILIATE",
     .title = "Business affiliates",
     .columns = affiliate_columns,
     .rows = "edgarSubmission/formData/businessAffiliates/businessAffiliate"},
    {.name = "SUCCESSION",
     .title = "Firms succeeded",
     .columns = succession_columns,
     .rows = "edgarSubmission/formData/successionInfo/successions"},
    {.name = "SUCCESSION_REGISTRATION",
     .title = "Registrations of firms succeeded",
     .columns = succession_registration_columns,
     .rows = "edgarSubmission/formData/successionInfo/successions/baseRegistrations/maRegistration|edgarSubmission/"
             "formData/successionInfo/successions/baseRegistrations/baseRegistrations/msdRegistration|edgarSubmission/"
             "formData/successionInfo/successions/baseRegistrations/baseRegistrations/bdRegistration|edgarSubmission/"
             "formData/successionInfo/successions/baseRegistrations/baseRegistrations/iaRegistration/nonExempt/"
             "secRegistration|edgarSubmission/formData/successionInfo/successions/baseRegistrations/baseRegistrations/"
             "iaRegistration/nonExempt/stateRegistration|edgarSubmission/formData/successionInfo/successions/"
             "baseRegistrations/baseRegistrations/iaRegistration/exemptAdvisor|edgarSubmission/formData/successionInfo/"
             "successions/baseRegistrations/baseRegistrations/gsbdRegistration|edgarSubmission/formData/successionInfo/"
             "successions/baseRegistrations/baseRegistrations/otherRegistration|edgarSubmission/formData/"
             "successionInfo/successions/baseRegistrations/baseRegistrations/anotherRegistration"},
    {.name = "SOLICITING_FIRM",
     .title = "Soliciting firms",
     .columns = soliciting_firm_columns,
     .rows = "edgarSubmission/formData/solicitingMACFirms/solicitingMACFirm"},
    {.name = "INDEPENDENT_EMPLOYEE",
     .title = "Employees with independent business",
     .columns = independent_employee_columns,
     .rows = "edgarSubmission/formData/independentBusinessEmployees/independentBusinessEmployee"},
    {.name = "OTHER_ACTIVITY",
     .title = "Other business activities",
     .columns = other_activity_columns,
     .rows =
         "edgarSubmission/formData/otherActivities/brokerDealers|edgarSubmission/formData/otherActivities/"
         "registeredBrokerDealerReps|edgarSubmission/formData/otherActivities/commodityPoolOperator|edgarSubmission/"
         "formData/otherActivities/commidityTA|edgarSubmission/formData/otherActivities/"
         "futuresCommissionMerchant|edgarSubmission/formData/otherActivities/majorSwapParticipant|edgarSubmission/"
         "formData/otherActivities/majorSBSwapParticipant|edgarSubmission/formData/otherActivities/"
         "swapDealers|edgarSubmission/formData/otherActivities/swapDealersSecurityBased|edgarSubmission/formData/"
         "otherActivities/trustCompany|edgarSubmission/formData/otherActivities/realEstate|edgarSubmission/formData/"
         "otherActivities/insurance|edgarSubmission/formData/otherActivities/bankingThrift|edgarSubmission/formData/"
         "otherActivities/investmentAdvisor|edgarSubmission/formData/otherActivities/lawyers|edgarSubmission/formData/"
         "otherActivities/accounting|edgarSubmission/formData/otherActivities/engineering|edgarSubmission/formData/"
         "otherActivities/otherFinancialProductAdvisor"},
    {.name = "ASSOCIATED_PERSON",
     .title = "Associated persons in finance",
     .columns = associated_person_columns,
     .rows = "edgarSubmission/formData/fiaAssociatedPersons/fiaAssociatedPerson"},
    {.name = "ASSOCIATED_REGISTRATION",
     .title = "Foreign registrations of associated persons",
     .columns = associated_registration_columns,
     .rows = "edgarSubmission/formData/fiaAssociatedPersons/fiaAssociatedPerson/otherMunicipalAdviser/"
             "ffraRegistrations/ffraRegistration"},
    {.name = "PARTICIPATION",
     .title = "Participation or interest in transactions",
     .columns = participation_columns,
     .rows = "edgarSubmission/formData/participationInterestMACT"},
    {.name = "CONTROLLING_PERSON",
     .title = "Persons in control outside the schedules",
     .columns = controlling_person_columns,
     .rows = "edgarSubmission/formData/nonScheduleABCControllingPersons/nonScheduleABCControllingPerson"},
    {.name = "CONTROL_REGISTRATION",
     .title = "Registrations of firms in control",
     .columns = control_registration_columns,
     .rows =
         "edgarSubmission/formData/nonScheduleABCControllingPersons/nonScheduleABCControllingPerson/"
         "nonScheduleABCControlPersonFirm/maAdvisor/ma|edgarSubmission/formData/nonScheduleABCControllingPersons/"
         "nonScheduleABCControllingPerson/nonScheduleABCControlPersonFirm/maAdvisor/maTregistration|edgarSubmission/"
         "formData/nonScheduleABCControllingPersons/nonScheduleABCControllingPerson/nonScheduleABCControlPersonFirm/"
         "mSecDealer|edgarSubmission/formData/nonScheduleABCControllingPersons/nonScheduleABCControllingPerson/"
         "nonScheduleABCControlPersonFirm/brokerDealer|edgarSubmission/formData/nonScheduleABCControllingPersons/"
         "nonScheduleABCControllingPerson/nonScheduleABCControlPersonFirm/investmentAdvisor/sec|edgarSubmission/"
         "formData/nonScheduleABCControllingPersons/nonScheduleABCControllingPerson/nonScheduleABCControlPersonFirm/"
         "investmentAdvisor/state|edgarSubmission/formData/nonScheduleABCControllingPersons/"
         "nonScheduleABCControllingPerson/nonScheduleABCControlPersonFirm/investmentAdvisor/"
         "exemptAdvisor|edgarSubmission/formData/nonScheduleABCControllingPersons/nonScheduleABCControllingPerson/"
         "nonScheduleABCControlPersonFirm/gsBrokerDealer|edgarSubmission/formData/nonScheduleABCControllingPersons/"
         "nonScheduleABCControllingPerson/nonScheduleABCControlPersonFirm/otherReg|edgarSubmission/formData/"
         "nonScheduleABCControllingPersons/nonScheduleABCControllingPerson/nonScheduleABCControlPersonFirm/anotherReg"},
    {.name = "PUBLIC_COMPANY",
     .title = "Public companies in control",
     .columns = public_company_columns,
     .rows = "edgarSubmission/formData/section1215DPublicReportingCompanies/section1215DPublicReportingCompany"},
    {.name = "DISCLOSURE",
     .title = "Disclosure questions",
     .columns = disclosure_columns,
     .rows = "edgarSubmission/formData/disclosureAnswers"},
    {.name = "SCHEDULE_A_FIRM",
     .title = "Schedule A: firms",
     .columns = schedule_a_firm_columns,
     .rows = "edgarSubmission/formData/scheduleA/businesses/business"},
    {.name = "SCHEDULE_A_PERSON",
     .title = "Schedule A: persons",
     .columns = schedule_a_person_columns,
     .rows = "edgarSubmission/formData/scheduleA/persons/person"},
    {.name = "SCHEDULE_B_FIRM",
     .title = "Schedule B: firms",
     .columns = schedule_b_firm_columns,
     .rows = "edgarSubmission/formData/scheduleB/businesses/business"},
    {.name = "SCHEDULE_B_PERSON",
     .title = "Schedule B: persons",
     .columns = schedule_b_person_columns,
     .rows = "edgarSubmission/formData/scheduleB/persons/person"},
    {.name = "SCHEDULE_C_DIRECT_FIRM",
     .title = "Schedule C: direct owners, firms",
     .columns = schedule_c_direct_firm_columns,
     .rows = "edgarSubmission/formData/scheduleC/directBusinesses/business"},
    {.name = "SCHEDULE_C_DIRECT_PERSON",
     .title = "Schedule C: direct owners, persons",
     .columns = schedule_c_direct_person_columns,
     .rows = "edgarSubmission/formData/scheduleC/directPersons/person"},
    {.name = "SCHEDULE_C_INDIRECT_FIRM",
     .title = "Schedule C: indirect owners, firms",
     .columns = schedule_c_indirect_firm_columns,
     .rows = "edgarSubmission/formData/scheduleC/indirectBusinesses/business"},
    {.name = "SCHEDULE_C_INDIRECT_PERSON",
     .title = "Schedule C: indirect owners, persons",
     .columns = schedule_c_indirect_person_columns,
     .rows = "edgarSubmission/formData/scheduleC/indirectPersons/person"},
    {.name = "SIGNATURE",
     .title = "Execution",
     .columns = signature_columns,
     .rows = "edgarSubmission/formData/maExecutionPage|edgarSubmission/formData/maSelfCertification|edgarSubmission/"
             "formData/maNRExecutionPage|edgarSubmission/formData/maNRSelfCertification"},
    {.name = "SWITCH",
     .title = "Switches of the online form",
     .columns = switch_columns,
     .rows = "edgarSubmission/formData/controls"},
    {.name = "ATTACHMENT",
     .title = "Documents",
     .columns = attachment_columns,
     .rows = "edgarSubmission/formData/documents"},
    {.name = "CRIMINAL_REPORT",
     .title = "Disclosure: criminal reports",
     .columns = criminal_report_columns,
     .rows = "edgarSubmission/formData/drpInfo/criminalDisclosure/criminalDrp"},
    {.name = "CRIMINAL_MATTER",
     .title = "Disclosure: criminal matters",
     .columns = criminal_matter_columns,
     .rows = "edgarSubmission/formData/drpInfo/criminalDisclosure/criminalDrp/applicantInfo|edgarSubmission/formData/"
             "drpInfo/criminalDisclosure/criminalDrp/apInfo/associatedPerson"},
    {.name = "CRIMINAL_CHARGE",
     .title = "Disclosure: criminal charges",
     .columns = criminal_charge_columns,
     .rows = "edgarSubmission/formData/drpInfo/criminalDisclosure/criminalDrp/applicantInfo/drpInfo/detailedDisclosure/"
             "eventDRP/charges/charge|edgarSubmission/formData/drpInfo/criminalDisclosure/criminalDrp/apInfo/"
             "associatedPerson/drpInfo/detailedDisclosure/eventDRP/charges/charge"},
    {.name = "REGULATORY_REPORT",
     .title = "Disclosure: regulatory reports",
     .columns = regulatory_report_columns,
     .rows = "edgarSubmission/formData/drpInfo/regulatoryDisclosure/regulatoryDrp"},
    {.name = "REGULATORY_MATTER",
     .title = "Disclosure: regulatory matters",
     .columns = regulatory_matter_columns,
     .rows = "edgarSubmission/formData/drpInfo/regulatoryDisclosure/regulatoryDrp/applicantInfo|edgarSubmission/"
             "formData/drpInfo/regulatoryDisclosure/regulatoryDrp/apInfo/associatedPerson"},
    {.name = "REGULATORY_SANCTION",
     .title = "Disclosure: regulatory bars and suspensions",
     .columns = regulatory_sanction_columns,
     .rows =
         "edgarSubmission/formData/drpInfo/regulatoryDisclosure/regulatoryDrp/applicantInfo/drpInfo/detailedDisclosure/"
         "initiatedDRP/resolutionInformation/details/sanctionDetails/barred|edgarSubmission/formData/drpInfo/"
         "regulatoryDisclosure/regulatoryDrp/applicantInfo/drpInfo/detailedDisclosure/initiatedDRP/"
         "resolutionInformation/details/sanctionDetails/enjoined|edgarSubmission/formData/drpInfo/regulatoryDisclosure/"
         "regulatoryDrp/applicantInfo/drpInfo/detailedDisclosure/initiatedDRP/resolutionInformation/details/"
         "sanctionDetails/suspended|edgarSubmission/formData/drpInfo/regulatoryDisclosure/regulatoryDrp/apInfo/"
         "associatedPerson/drpInfo/detailedDisclosure/initiatedDRP/resolutionInformation/details/sanctionDetails/"
         "barred|edgarSubmission/formData/drpInfo/regulatoryDisclosure/regulatoryDrp/apInfo/associatedPerson/drpInfo/"
         "detailedDisclosure/initiatedDRP/resolutionInformation/details/sanctionDetails/enjoined|edgarSubmission/"
         "formData/drpInfo/regulatoryDisclosure/regulatoryDrp/apInfo/associatedPerson/drpInfo/detailedDisclosure/"
         "initiatedDRP/resolutionInformation/details/sanctionDetails/suspended"},
    {.name = "REGULATORY_REQUALIFICATION",
     .title = "Disclosure: regulatory requalification",
     .columns = regulatory_requalification_columns,
     .rows =
         "edgarSubmission/formData/drpInfo/regulatoryDisclosure/regulatoryDrp/applicantInfo/drpInfo/detailedDisclosure/"
         "initiatedDRP/resolutionInformation/details/sanctionDetails/requalificationDetails|edgarSubmission/formData/"
         "drpInfo/regulatoryDisclosure/regulatoryDrp/apInfo/associatedPerson/drpInfo/detailedDisclosure/initiatedDRP/"
         "resolutionInformation/details/sanctionDetails/requalificationDetails"},
    {.name = "CIVIL_REPORT",
     .title = "Disclosure: civil judicial reports",
     .columns = civil_report_columns,
     .rows = "edgarSubmission/formData/drpInfo/civilJudicialDisclosure/civilJudicialDrp"},
    {.name = "CIVIL_MATTER",
     .title = "Disclosure: civil judicial matters",
     .columns = civil_matter_columns,
     .rows = "edgarSubmission/formData/drpInfo/civilJudicialDisclosure/civilJudicialDrp/applicantInfo|edgarSubmission/"
             "formData/drpInfo/civilJudicialDisclosure/civilJudicialDrp/apInfo/associatedPerson"},
    {.name = "CIVIL_SANCTION",
     .title = "Disclosure: civil judicial bars and suspensions",
     .columns = civil_sanction_columns,
     .rows = "edgarSubmission/formData/drpInfo/civilJudicialDisclosure/civilJudicialDrp/applicantInfo/drpInfo/"
             "detailedDisclosure/resolutionInformation/details/sanctionDetails/barred|edgarSubmission/formData/drpInfo/"
             "civilJudicialDisclosure/civilJudicialDrp/applicantInfo/drpInfo/detailedDisclosure/resolutionInformation/"
             "details/sanctionDetails/enjoined|edgarSubmission/formData/drpInfo/civilJudicialDisclosure/"
             "civilJudicialDrp/applicantInfo/drpInfo/detailedDisclosure/resolutionInformation/details/sanctionDetails/"
             "suspended|edgarSubmission/formData/drpInfo/civilJudicialDisclosure/civilJudicialDrp/apInfo/"
             "associatedPerson/drpInfo/detailedDisclosure/resolutionInformation/details/sanctionDetails/"
             "barred|edgarSubmission/formData/drpInfo/civilJudicialDisclosure/civilJudicialDrp/apInfo/associatedPerson/"
             "drpInfo/detailedDisclosure/resolutionInformation/details/sanctionDetails/enjoined|edgarSubmission/"
             "formData/drpInfo/civilJudicialDisclosure/civilJudicialDrp/apInfo/associatedPerson/drpInfo/"
             "detailedDisclosure/resolutionInformation/details/sanctionDetails/suspended"},
    {.name = "CIVIL_REQUALIFICATION",
     .title = "Disclosure: civil judicial requalification",
     .columns = civil_requalification_columns,
     .rows = "edgarSubmission/formData/drpInfo/civilJudicialDisclosure/civilJudicialDrp/applicantInfo/drpInfo/"
             "detailedDisclosure/resolutionInformation/details/sanctionDetails/requalificationDetails|edgarSubmission/"
             "formData/drpInfo/civilJudicialDisclosure/civilJudicialDrp/apInfo/associatedPerson/drpInfo/"
             "detailedDisclosure/resolutionInformation/details/sanctionDetails/requalificationDetails"},
};

constexpr ignored_path ignored[] = {
    {"edgarSubmission/headerData/filerInfo/filer/filerCcc", access_code},
    {"edgarSubmission/formData/documents/contents", encoded_document},
};

constexpr std::string_view types[] = {"MA", "MA-A", "MA/A"};
constexpr root_spec roots[] = {{"edgarSubmission", "edgar/mafiler"}};
constexpr form_shape shapes[] = {{shape::xml, "every element but the attached documents"}};
using made_of = compiled<source_tables, ignored>;

}  // namespace

constinit const form_spec family = {
    .name = "MA",
    .title = "Registration of municipal advisors",
    .types = types,
    .shapes = shapes,
    .roots = roots,
    .tables = made_of::tables,
    .elements = made_of::elements,
    .ignored = ignored,
    .form_column = "SUBMISSION_TYPE",
    .headline = write_headline,
};

}  // namespace filigree::ma
