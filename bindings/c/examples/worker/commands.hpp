/* The two commands. */
#ifndef WORKER_COMMANDS_HPP
#define WORKER_COMMANDS_HPP

#include "books.hpp"
#include "clock.hpp"
#include "planning.hpp"
#include "provider.hpp"

#include <string>

namespace worker {

/// A webhook whose signature was checked: read, remembered, planned for.
void receive(Books &books, Planner &planner, const Clock &clock, const std::string &body);

/// Carries out what is due, sleeps until the next step, and so on; where the clock stands still, until no debt has a next step.
void run(Books &books, Planner &planner, Clock &clock, const Provider &provider);

} // namespace worker

#endif
