#include "forms/thirteendg/meanings.hpp"

#include <cstddef>
#include <iterator>

namespace filigree::thirteendg {
namespace {

struct named {
  std::string_view code, meaning;
};

constexpr named person_types[] = {
    {"BD", "broker or dealer"},
    {"BK", "bank"},
    {"CO", "corporation"},
    {"CP", "church plan"},
    {"EP", "employee benefit plan or endowment fund"},
    {"FI", "non-US institution"},
    {"HC", "parent holding company or control person"},
    {"IA", "investment adviser"},
    {"IC", "insurance company"},
    {"IN", "individual"},
    {"IV", "investment company"},
    {"OO", "other"},
    {"PN", "partnership"},
    {"SA", "savings association"},
};

constexpr named funds[] = {
    {"AF", "affiliate of the reporting person"},
    {"BK", "bank"},
    {"OO", "other"},
    {"PF", "personal funds of the reporting person"},
    {"SC", "subject company, whose securities are acquired"},
    {"WC", "working capital of the reporting person"},
};

constexpr std::string_view items_13d[] = {
    "Security and issuer",
    "Identity and background",
    "Source and amount of funds",
    "Purpose of the transaction",
    "Interest in the issuer's securities",
    "Contracts, arrangements and understandings",
    "Material filed as exhibits",
};
constexpr std::string_view items_13g[] = {
    "Issuer",
    "Person filing",
    "Kind of filer under Rules 13d-1(b) and 13d-2(b) or (c)",
    "Ownership",
    "Ownership of five percent or less of the class",
    "Ownership of more than five percent on behalf of another person",
    "Subsidiary that acquired the security",
    "Members of the group",
    "Dissolution of the group",
    "Certification",
};

constexpr named parts[] = {
    {"securityTitle", "Title of the class"},
    {"issuerName", "Name of the issuer"},
    {"issuerPrincipalExecutiveOfficeAddress", "Address of the issuer's principal offices"},
    {"commentText", "Comment"},
    {"filingPersonName", "Name of the person filing"},
    {"principalBusinessAddress", "Business address"},
    {"principalBusinessOfficeOrResidenceAddress", "Business or residence address"},
    {"principalJob", "Principal occupation"},
    {"hasBeenConvicted", "Criminal convictions"},
    {"convictionDescription", "Civil proceedings on securities laws"},
    {"citizenship", "Citizenship"},
    {"fundsSource", "Source and amount of funds"},
    {"transactionPurpose", "Purpose of the transaction"},
    {"percentageOfClassSecurities", "Number and percentage of the class owned"},
    {"numberOfShares", "Shares by kind of power"},
    {"transactionDesc", "Transactions of the past sixty days"},
    {"listOfShareholders", "Others with a right to dividends or proceeds"},
    {"date5PercentOwnership", "Date of ceasing to own five percent"},
    {"contractDescription", "Contracts, arrangements and understandings"},
    {"filedExhibits", "Material filed as exhibits"},
    {"otherTypeOfPersonFiling", "Other kind of filer"},
    {"amountBeneficiallyOwned", "Amount beneficially owned"},
    {"classPercent", "Percent of the class"},
    {"solePowerOrDirectToVote", "Sole power to vote"},
    {"sharedPowerOrDirectToVote", "Shared power to vote"},
    {"solePowerOrDirectToDispose", "Sole power to dispose"},
    {"sharedPowerOrDirectToDispose", "Shared power to dispose"},
    {"ownershipMoreThan5PercentOnBehalfOfAnotherPerson", "Ownership on behalf of another person"},
    {"subsidiaryIdentificationAndClassification", "The subsidiary and its kind"},
    {"identificationAndClassificationOfGroupMembers", "The members of the group and their kinds"},
    {"groupDissolutionNotice", "Notice of dissolution of the group"},
    {"certifications", "Certification"},
};

template <std::size_t count>
std::string_view find(const named (&list)[count], std::string_view code) noexcept {
  for (const named& one : list)
    if (one.code == code) return one.meaning;
  return {};
}

}  // namespace

std::string_view meaning_of_person_type(std::string_view code) noexcept { return find(person_types, code); }
std::string_view meaning_of_funds(std::string_view code) noexcept { return find(funds, code); }
std::string_view meaning_of_filer_type(std::string_view code) noexcept {
  return code == "OO" ? std::string_view("group") : find(person_types, code);
}

std::string_view title_of_item(bool is_13g, unsigned number) noexcept {
  const std::size_t count = is_13g ? std::size(items_13g) : std::size(items_13d);
  if (number == 0 || number > count) return {};
  return is_13g ? items_13g[number - 1] : items_13d[number - 1];
}

std::string_view title_of_part(std::string_view part) noexcept { return find(parts, part); }

}  // namespace filigree::thirteendg
