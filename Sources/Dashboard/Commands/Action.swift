import Supervision
import Terminal

/// Everything a person can do on the floor board by one key, in the order in which the hint bar names it.
enum Action: String, CaseIterable, Hashable, Sendable {
  // With a row selected.
  case check, noteDuty, uncheck
  case whereabouts, door, turn, shift, post, editStaff, leaveHouse
  case away, wish, appointment, lockCell, swap, replace, mendDay
  case countHere, party, editSheet, contactSheet, resolveSheet, cardSheet
  case advance, acknowledge, assess, assign, acceptComplaint, investigate, reply, resolve, tell, rateComplaint,
    judge, closeComplaint, noteComplaint, nudge, pauseClock, escalate, joinComplaint, returnCar, editComplaint, reopen,
    customerHistory
  case assignVisit, describeVisit, stepVisit, driveVisit, editCard, levelCard, leaveVisit, sign, decline, askLoss,
    followUp
  case mend
  // In one pane.
  case addStaff, sendToDoor, openComplaint, filterLog, addCard, filterVisits, nextList, chooseDebtor, complaintFigures
  case addToday, editToday, excuseDuty, carryOver, removeToday, checkPlan, nextDayPage, catalogue, openPatrol
  case passItem, failItem, skipItem, describeFault, startPatrol, finishPatrol, passRest, breakOffPatrol, patrolView
  case planWeek, publishWeek, copyWeek, exportWeek, thisWeek, weekBefore, weekAfter
  case nextCustomer, turnLog
  case addSheet, nextSheet
  case writeAtClose, closeDay, amendDay, filterClose, openClose
  case reportUnit, reportGrouping, agreeCoaching, reportTargets, reportDefinitions, reportChart, reportExport,
    reportBefore, reportAfter
  case nextItem, previousItem, decide, giveAction, noteMeeting, forecast, planInMeeting, recognise, sendForecast,
    endMeeting, saveMinutes
  // Anywhere on the board.
  case open, nextThing, alarms, undo, redo, find, searchCards, palette, zoom, history, dayBefore, dayAfter, chooseDay,
    maskCustomers,
    theme, language, copy, help, redraw, suspend, quit
  // Moving about.
  case up, down, left, right, nextPane, previousPane, top, bottom, pageUp, pageDown, back
  case toRoster, toDoor, toTraffic, toComplaints, toToday, toWeek, toPeople, toVisits, toLog, toSign, toClose
  case toReports
  case toMeeting, toMeetingHere
  case toPatrol
}

/// What the command table says of one action.
struct CommandEntry: Sendable {
  /// Where an action can be meant.
  enum Reach: Hashable, Sendable {
    /// Anywhere on the board.
    case board
    /// In these panes, whatever is selected.
    case panes([PaneID])
    /// In these panes, about the selected row.
    case row([PaneID])
  }

  /// The keys, the one to be shown first.
  let keys: [Key]
  /// Where it can be meant.
  let reach: Reach
  /// A word for the hint bar.
  let short: Phrase
  /// What it does, for help and palette.
  let long: Phrase
  /// Whether it changes the showroom, so that it needs a store that can be written and the present.
  let acts: Bool
  /// Whether the hint bar names it.
  let hinted: Bool
  /// Whether it also works on the card of what is selected.
  let onCard: Bool
  /// Other words it is looked for by, in either language; never shown.
  let alsoCalled: [String]

  init(
    _ keys: [Key], _ reach: Reach, _ short: Phrase, _ long: Phrase, acts: Bool = false, hinted: Bool = true,
    onCard: Bool = false, alsoCalled: [String] = []
  ) {
    self.alsoCalled = alsoCalled
    self.keys = keys
    self.reach = reach
    self.short = short
    self.long = long
    self.acts = acts
    self.hinted = hinted
    if case .row = reach { self.onCard = true } else { self.onCard = onCard }
  }

  /// The panes it belongs to; none when it belongs to the whole board.
  var panes: [PaneID]? {
    switch reach {
    case .board: nil
    case .panes(let panes), .row(let panes): panes
    }
  }

  /// Whether it needs a selected row.
  var needsRow: Bool {
    if case .row = reach { true } else { false }
  }
}
