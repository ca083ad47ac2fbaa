// N-PORT: the record of forwards, futures and swaps. What is in it decides which of three tables has the row, so their
// columns share slots by these numbers.
#pragma once

#include <cstdint>

namespace filigree::nport {

namespace contract {
enum slot : std::uint16_t {
  payoff,
  expiration,
  notional,
  currency,
  appreciation,
  sold_amount,
  sold_currency,
  bought_amount,
  bought_currency,
  settlement,
  swap_flag,
  termination,
  upfront_paid,
  paid_currency,
  upfront_received,
  received_currency,
  receipt_kind,
  receipt_rate,
  receipt_index,
  receipt_spread,
  receipt_currency,
  receipt_amount,
  receipt_text,
  payment_kind,
  payment_rate,
  payment_index,
  payment_spread,
  payment_currency,
  payment_amount,
  payment_text,
  category
};
}  // namespace contract

}  // namespace filigree::nport
