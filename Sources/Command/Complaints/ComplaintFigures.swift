import Glibc
import Journal
import Supervision

/// What reports need of complaints that are put away, kept beside the store so that ten years are counted at once.
///
/// Nothing but what the log says is in it: where the file is missing, damaged, or of another past, it is made anew. What is
/// at hand goes before it, so it may be some weeks behind.
struct ComplaintFigures {
  /// The complaints put away.
  var ledger = ComplaintLedger()
  /// The day up to whose end every closed one is in here.
  var covered: CivilDay
  /// Registers that are in here.
  var imports: [ComplaintImport] = []
  /// The store's last act when it was made.
  var sequence: UInt64
  /// The greatest number in here; 0 for none.
  var last = 0

  /// How far it may be behind: what is closed stays at hand for longer than that.
  static let mostDaysBehind = Retention.recordDays - 5
}

extension Store<Showroom> {
  /// All complaints ever, as they stand at a moment.
  func ledger(at now: Moment) throws(StoreError) -> ComplaintLedger {
    state.state.ledger(at: now, with: try complaintFigures().ledger)
  }

  /// Complaints as they stand at a moment, all of those received in a period among them, for counting: without the
  /// customers of those put away.
  func ledger(at now: Moment, from: CivilDay?, to: CivilDay?) throws(StoreError) -> ComplaintLedger {
    let months = (from?.month ?? 0)...max(to?.month ?? .max, from?.month ?? 0)
    if let known = figuresFile.read(months: months), isCurrent(known) {
      return state.state.ledger(at: now, with: known.ledger)
    }
    return try ledger(at: now)
  }

  private var figuresFile: FiguresFile { FiguresFile(path: DerivedFiles.complaints.path(besideStore: path)) }

  /// The complaints put away, from the file beside the store or made anew.
  func complaintFigures() throws(StoreError) -> ComplaintFigures {
    let file = figuresFile
    let known = file.read()
    if let known, isCurrent(known) { return known }
    let made = try figures(from: known.flatMap { isOfThisPast($0) ? $0 : nil })
    // A folder that cannot be written to costs nothing but time.
    if sequence > 0 { file.write(made) }
    return made
  }

  private func isOfThisPast(_ figures: ComplaintFigures) -> Bool {
    guard figures.sequence <= sequence, let day = state.day, figures.covered <= day else { return false }
    return figures.last <= state.state.complaintNumbersGiven
      && figures.imports.allSatisfy { state.state.complaintImports.contains($0) }
  }

  private func isCurrent(_ figures: ComplaintFigures) -> Bool {
    guard isOfThisPast(figures), let day = state.day else { return false }
    return figures.imports == state.state.complaintImports
      && day.number - figures.covered.number <= ComplaintFigures.mostDaysBehind
  }

  /// Goes through the days in steps no longer than closed complaints stay at hand.
  private func figures(from known: ComplaintFigures?) throws(StoreError) -> ComplaintFigures {
    let today = state.day ?? CivilDay(number: 0)
    let days = try pastDays().filter { $0 < today }
    var figures =
      known ?? ComplaintFigures(covered: days.first.map { $0.advanced(by: -1) } ?? today, sequence: sequence)
    for register in state.state.complaintImports where !figures.imports.contains(register) {
      if let batch = try batch(of: register) { figures.ledger.take(batch) }
      figures.imports.append(register)
    }
    figures.imports = state.state.complaintImports
    while let next = days.last(where: {
      $0 > figures.covered && $0.number <= figures.covered.number + Retention.recordDays
    })
      ?? days.first(where: { $0 > figures.covered })
    {
      if let showroom = try showroom(on: next) {
        let state = showroom.state
        let closed = state.complaints.values.filter { !$0.isOpen }
        let now = showroom.latest ?? Moment(day: next, time: ClockTime(24, 0), offset: 0)
        figures.ledger.take(closed, at: now, rule: state.settings.complaints)
      }
      figures.covered = next
    }
    // On days without an act nothing was closed.
    figures.covered = max(figures.covered, today.advanced(by: -1))
    figures.sequence = sequence
    figures.last = figures.ledger.facts.last.map { Int($0.number) } ?? 0
    return figures
  }

  /// The closed complaints of a register, from the log; nil when that part of it cannot be read.
  func batch(of register: ComplaintImport) throws(StoreError) -> ComplaintBatch? {
    if let batch = state.batch(of: register) { return batch }
    for day in try pastDays() where abs(day.number - register.at.day.number) <= 1 {
      if let batch = try showroom(on: day)?.batch(of: register) { return batch }
    }
    return nil
  }

  /// A complaint of a register that was taken in; nil when it is none.
  func registered(_ id: ComplaintID) throws(StoreError) -> (complaint: RegisteredComplaint, register: ComplaintImport)?
  {
    guard let register = state.state.complaintImports.first(where: { $0.holds(id) }) else { return nil }
    return try batch(of: register)?[id].map { ($0, register) }
  }
}

extension Showroom {
  /// The rows of a register among the acts of the day.
  fileprivate func batch(of register: ComplaintImport) -> ComplaintBatch? {
    for act in acts where act.at == register.at && !takenBack.contains(act.id) {
      for case .complaint(.registered(_, let batch)) in act.events where batch.digest == register.digest {
        return batch
      }
    }
    return nil
  }
}
