#include "forms/ownership_elements.hpp"

#include "forms/ownership_spec.hpp"

namespace filigree::ownership {
namespace {

using enum element_kind;

namespace n = nonderiv;
constexpr auto nonderiv_row = linked(std::to_array<element>({
    {0, wrapper, n::title, "securityTitle"},
    {0, wrapper, n::transaction_date, "transactionDate"},
    {0, wrapper, n::deemed_execution_date, "deemedExecutionDate"},
    {0, group, n::code, "transactionCoding"},
    {1, leaf, n::form_type, "transactionFormType"},
    {1, leaf, n::code, "transactionCode"},
    {1, leaf, n::equity_swap, "equitySwapInvolved"},
    {0, wrapper, n::timeliness, "transactionTimeliness"},
    {0, group, no_slot, "transactionAmounts"},
    {1, wrapper, n::shares, "transactionShares"},
    {1, wrapper, n::price, "transactionPricePerShare"},
    {1, wrapper, n::price, "transactionValue"},  // X0101's name of the price
    {1, wrapper, n::acquired_disposed, "transactionAcquiredDisposedCode"},
    {0, group, no_slot, "postTransactionAmounts"},
    {1, wrapper, n::shares_owned, "sharesOwnedFollowingTransaction"},
    {1, wrapper, n::value_owned, "valueOwnedFollowingTransaction"},
    {1, wrapper, n::shares_owned, "sharesOwned"},  // hand-made files
    {0, group, no_slot, "ownershipNature"},
    {1, wrapper, n::direct_indirect, "directOrIndirectOwnership"},
    {1, wrapper, n::nature, "natureOfOwnership"},
    {1, leaf, n::direct_indirect, "value"},  // hand-made files leave the inner element out
}));

namespace d = deriv;
constexpr auto deriv_row = linked(std::to_array<element>({
    {0, wrapper, d::title, "securityTitle"},
    {0, wrapper, d::conversion_price, "conversionOrExercisePrice"},
    {0, wrapper, d::transaction_date, "transactionDate"},
    {0, wrapper, d::deemed_execution_date, "deemedExecutionDate"},
    {0, group, d::code, "transactionCoding"},
    {1, leaf, d::form_type, "transactionFormType"},
    {1, leaf, d::code, "transactionCode"},
    {1, leaf, d::equity_swap, "equitySwapInvolved"},
    {0, wrapper, d::timeliness, "transactionTimeliness"},
    {0, group, no_slot, "transactionAmounts"},
    {1, wrapper, d::shares, "transactionShares"},
    {1, wrapper, d::total_value, "transactionTotalValue"},
    {1, wrapper, d::price, "transactionPricePerShare"},
    {1, wrapper, d::price, "transactionValue"},  // X0101's name of the price
    {1, wrapper, d::acquired_disposed, "transactionAcquiredDisposedCode"},
    {0, wrapper, d::exercise_date, "exerciseDate"},
    {0, wrapper, d::expiration_date, "expirationDate"},
    {0, group, no_slot, "underlyingSecurity"},
    {1, wrapper, d::underlying_title, "underlyingSecurityTitle"},
    {1, wrapper, d::underlying_shares, "underlyingSecurityShares"},
    {1, wrapper, d::underlying_value, "underlyingSecurityValue"},
    {0, group, no_slot, "postTransactionAmounts"},
    {1, wrapper, d::shares_owned, "sharesOwnedFollowingTransaction"},
    {1, wrapper, d::value_owned, "valueOwnedFollowingTransaction"},
    {1, wrapper, d::shares_owned, "sharesOwned"},
    {0, group, no_slot, "ownershipNature"},
    {1, wrapper, d::direct_indirect, "directOrIndirectOwnership"},
    {1, wrapper, d::nature, "natureOfOwnership"},
    {1, leaf, d::direct_indirect, "value"},
}));

// What makes a row of X0101, which has one element for both, a transaction.
constexpr std::uint8_t nonderiv_decisive[] = {n::transaction_date, n::code, n::shares};
constexpr std::uint8_t deriv_decisive[] = {d::transaction_date, d::code, d::shares, d::total_value};

namespace s = submission;
namespace o = owner;
namespace g = signature;
namespace t = notice;
constexpr auto elements = linked(std::to_array<element>({
    {0, row, submission_table, "ownershipDocument"},
    {1, leaf, s::schema_version, "schemaVersion"},
    {1, leaf, s::document_type, "documentType"},
    {1, leaf, s::period_of_report, "periodOfReport"},
    {1, leaf, s::date_of_orig_sub, "dateOfOriginalSubmission"},
    {1, leaf, s::no_securities_owned, "noSecuritiesOwned"},
    {1, leaf, s::not_subject_sec16, "notSubjectToSection16"},
    {1, leaf, s::form3_holdings_reported, "form3HoldingsReported"},
    {1, leaf, s::form4_trans_reported, "form4TransactionsReported"},
    {1, group, no_slot, "issuer"},
    {2, leaf, s::issuer_cik, "issuerCik"},
    {2, leaf, s::issuer_name, "issuerName"},
    {2, leaf, s::issuer_trading_symbol, "issuerTradingSymbol"},
    {2, leaf, s::issuer_foreign_trading_symbol, "issuerForeignTradingSymbol"},
    {1, row, owner_table, "reportingOwner"},
    {2, group, no_slot, "reportingOwnerId"},
    {3, leaf, o::cik, "rptOwnerCik"},
    {3, ignored, no_slot, "rptOwnerCcc"},  // an access code; EDGAR removes it before dissemination, a draft has it
    {3, leaf, o::name, "rptOwnerName"},
    {2, group, no_slot, "reportingOwnerAddress"},
    {3, leaf, o::non_us_address, "rptOwnerNonUSAddressFlag"},
    {3, leaf, o::street1, "rptOwnerStreet1"},
    {3, leaf, o::street2, "rptOwnerStreet2"},
    {3, leaf, o::city, "rptOwnerCity"},
    {3, leaf, o::non_us_state, "rptOwnerNonUSStateTerritory"},
    {3, leaf, o::state, "rptOwnerState"},
    {3, leaf, o::country, "rptOwnerCountry"},
    {3, leaf, o::country, "rptOwnerCounrty"},  // so spelt in the samples of the 2026 specification
    {3, leaf, o::zip_code, "rptOwnerZipCode"},
    {3, leaf, o::state_description, "rptOwnerStateDescription"},
    {3, leaf, o::good_address, "rptOwnerGoodAddress"},
    {2, group, no_slot, "reportingOwnerRelationship"},
    {3, leaf, o::is_director, "isDirector"},
    {3, leaf, o::is_officer, "isOfficer"},
    {3, leaf, o::is_ten_percent_owner, "isTenPercentOwner"},
    {3, leaf, o::is_other, "isOther"},
    {3, leaf, o::officer_title, "officerTitle"},
    {3, leaf, o::other_text, "otherText"},
    {1, leaf, s::aff10b5one, "aff10b5One"},
    {1, group, no_slot, "nonDerivativeTable"},
    {2, row, nonderiv_trans_table, "nonDerivativeTransaction", nonderiv_row},
    {2, row, nonderiv_holding_table, "nonDerivativeHolding", nonderiv_row},
    {1, row, nonderiv_trans_table, "nonDerivativeSecurity", nonderiv_row, nonderiv_holding_table, nonderiv_decisive},
    {1, group, no_slot, "derivativeTable"},
    {2, row, deriv_trans_table, "derivativeTransaction", deriv_row},
    {2, row, deriv_holding_table, "derivativeHolding", deriv_row},
    {1, row, deriv_trans_table, "derivativeSecurity", deriv_row, deriv_holding_table, deriv_decisive},
    {1, group, no_slot, "footnotes"},
    {2, noted, footnote_table, "footnote"},
    {1, leaf, s::remarks, "remarks"},
    {1, row, signature_table, "ownerSignature"},
    {2, leaf, g::name, "signatureName"},
    {2, leaf, g::date, "signatureDate"},
    {1, row, signature_table, "signature"},  // hand-made files
    {2, leaf, g::name, "signatureName"},
    {2, leaf, g::date, "signatureDate"},
    // A sale notice's blocks inside this root are in no schema; hand-made files have them.
    {1, group, no_slot, "issuerInformation"},
    {2, leaf, s::issuer_name, "issuerName"},
    {2, leaf, s::issuer_cik, "issuerCIK"},
    {1, row, notice_table, "filerInformation"},
    {2, leaf, t::filer_name, "filerName"},
    {2, leaf, t::relationship, "relationship"},
    {1, row, notice_table, "securitiesToBeSold"},
    {2, leaf, t::issuer_name, "issuerName"},
    {2, leaf, t::title, "titleOfSecurities"},
    {2, leaf, t::sale_date, "dateOfSale"},
    {2, leaf, t::shares, "numberOfShares"},
    {2, leaf, t::market_value, "aggregateMarketValue"},
    {2, leaf, t::approximate_date, "approximateDateOfSale"},
    {2, leaf, t::owned_after, "sharesOwnedAfterSale"},
    {2, leaf, t::broker, "nameOfBroker"},
}));

}  // namespace

constinit const std::span<const element> document_elements = elements;

}  // namespace filigree::ownership
