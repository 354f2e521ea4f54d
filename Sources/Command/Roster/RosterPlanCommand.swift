import ArgumentParser
import Dashboard
import Journal
import Supervision

/// `showroom roster plan`: plans a week of the store, or solves any planning problem.
struct RosterPlanCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Plan a week, or solve a planning problem.",
    discussion: """
      Without --problem the week's days after today are planned and written into the roster as one act; --dry-run only shows \
      them. Days that have a roster keep their shifts and only the door and meals are planned, with --anew all but what is \
      locked; --least changes as little as may be, as after a sick call. With --problem the file is solved and the store \
      left alone; --mend takes a plan printed before and changes as little of it as may be.

      JSON: an object {cost, bound, gap, seconds, complete, rules: [{rule, cost}], people: [{person, days: [{shift, stints: \
      [{post, slot, slots}], meal}]}], failures: [{day, shift, post, slot, there, needed, obstacles: [{person, kind, \
      detail}]}], remedies: [{day, missing, left, steps: [{person, kind, detail}], instead}], impossible}; gap is null \
      when impossible names people whose hard rules are broken: the cost then cannot be held against the bound. Exit \
      status 1 when the plan is not complete: it lacks people it must have, or breaks hard rules.
      """)
  @Option(help: ArgumentHelp("2026-W48, or a day of the week.", valueName: "W")) var week = "today"
  @Option(
    help: ArgumentHelp("A problem as `roster problem --json` prints it; - is the standard input.", valueName: "FILE"))
  var problem: String?
  @Option(help: ArgumentHelp("A plan of the problem to be mended.", valueName: "FILE")) var mend: String?
  @Option(
    help:
      "What each changed cell costs when a plan is mended; by default `change` of the problem, which the rules give.")
  var change: Int?
  @Option(help: "The most seconds to search; it ends sooner when nothing better can be.") var seconds = 10.0
  @Option(help: "Where chance begins; the same gives the same plan as long as the time suffices.") var seed = 1
  @Flag(help: "Settle the posts at the door that are planned already.") var keep = false
  @Flag(help: "Plan shifts anew too; only what is locked stays.") var anew = false
  @Flag(help: "Change as little of what is planned as may be.") var least = false
  @Option(help: "Why; needed once the week is published.") var reason: String?
  @Flag(help: "Show the plan and leave the roster as it is.") var dryRun = false
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    guard (0...86_400).contains(seconds) else {
      throw UsageError(zh: "--seconds：请写 0 到 86400 秒", en: "--seconds: 0 to 86400")
    }
    guard (0...RosterProblem.noLimit).contains(change ?? 0) else {
      throw UsageError(
        zh: "--change：请写 0 到 \(RosterProblem.noLimit)", en: "--change: 0 to \(RosterProblem.noLimit)")
    }
    guard let path = problem else { return try planWeek(desk) }
    let problem: RosterProblem = try RosterFile.read(path)
    try problem.check()
    let old: RosterPlan? = try mend.map { try RosterFile.read($0) }
    try show(solve(problem, mending: old, change: change ?? problem.change), of: problem, kept: nil, at: desk)
  }

  private func planWeek(_ desk: Desk) throws {
    guard mend == nil else { throw UsageError(zh: "--mend 要与 --problem 同用", en: "--mend goes with --problem") }
    let days = try CivilDay.week(written: week, today: desk.now.day, option: "--week").filter { $0 > desk.now.day }
    guard !days.isEmpty else { throw Refusal.weekIsPast }
    let state = try desk.look().state
    if !dryRun, reason == nil, let day = days.first(where: { state.roster[$0]?.publication != nil }) {
      throw Refusal.publishedAlready(day)
    }
    let problem = state.rosterProblem(days: days, keepingPosts: keep, anew: anew)
    let answer = solve(
      problem, mending: least ? state.standingPlan(of: problem) : nil,
      change: change ?? problem.change)
    var act: Act?
    if !dryRun {
      act = try desk.perform { latest in
        // The search took its time; what it was made for must still stand.
        guard latest.rosterProblem(days: days, keepingPosts: keep, anew: anew) == problem else {
          throw Refusal.changedMeanwhile
        }
        return latest.commands(for: answer.plan, of: problem, because: reason, seen: state)
      }
    }
    try show(answer, of: problem, kept: act, at: desk)
  }

  private struct Answer {
    let plan: RosterPlan
    let seconds: Double
  }

  private func solve(_ problem: RosterProblem, mending old: RosterPlan?, change: Int) -> Answer {
    let clock = ContinuousClock()
    let start = clock.now
    let end = start + .seconds(seconds)
    let seed = UInt64(truncatingIfNeeded: seed)
    var plan =
      old.map { RosterPlanner.mend($0, for: problem, change: change, seed: seed) { clock.now < end } }
      ?? RosterPlanner.plan(problem, seed: seed) { clock.now < end }
    let taken = (clock.now - start) / .seconds(1)
    // What would free the cells that lack people is looked for afterwards, for a little while of its own.
    let patience = clock.now + .seconds(min(2, seconds))
    plan.remedies = RosterPlanner.remedies(for: plan, of: problem) { clock.now < patience }
    return Answer(plan: plan, seconds: taken)
  }

  private func show(_ answer: Answer, of problem: RosterProblem, kept act: Act?, at desk: Desk) throws {
    if json {
      desk.say(json: try answer.plan.json(seconds: answer.seconds))
    } else {
      answer.plan.show(of: problem, seconds: answer.seconds, at: desk)
      if let act { desk.say(desk.showroom.words(for: act)) }
    }
    guard answer.plan.isComplete else {
      // What there is of a plan is printed all the same.
      desk.remark([answer.plan.incompleteWords(kept: act != nil)])
      throw ExitStatus.refused
    }
  }
}

extension RosterPlan {
  fileprivate func json(seconds: Double) throws -> PropertyList {
    var entries = PropertyList.Entries([
      ("cost", PropertyList(cost)), ("bound", PropertyList(bound)),
      ("gap", PropertyList(optional: gap.map { .real($0) })),
      ("seconds", .real(seconds)), ("complete", .boolean(isComplete)),
    ])
    if case .dictionary(let own) = try PropertyListCoder.encode(self) {
      for (key, value) in zip(own.keys, own.values) { entries[key] = value }
    }
    return .dictionary(entries)
  }
}

/// A JSON file of the planner's.
enum RosterFile {
  /// Reads a value; what does not fit is named with its place in the file.
  static func read<Value: Decodable>(_ path: String) throws(UsageError) -> Value {
    let file = InputFile(path: path)
    let list = try JSONReader.read(try file.text(), name: file.name)
    do {
      return try PropertyListCoder.decode(Value.self, from: list)
    } catch {
      let (place, reason) = Self.place(of: error)
      throw UsageError(
        zh: "\(file.name.zh) 的 \(place) 不对：\(reason)", en: "\(file.name.en): \(place) does not fit: \(reason)")
    }
  }

  private static func place(of error: any Error) -> (String, String) {
    guard let error = error as? DecodingError else { return ("", "\(error)") }
    let context: DecodingError.Context
    var last = ""
    switch error {
    case .keyNotFound(let key, let found):
      (context, last) = (found, key.stringValue)
    case .typeMismatch(_, let found), .valueNotFound(_, let found), .dataCorrupted(let found): context = found
    @unknown default: return ("", "\(error)")
    }
    let path = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }.joined()
    return (path + (last.isEmpty ? "" : ".\(last)"), context.debugDescription)
  }
}

extension Refusal {
  static let weekIsPast = Refusal(
    "roster.past", zh: "这一周没有今天之后的日子了，请选下一周", en: "no day of that week lies after today; choose a later week")

  static let changedMeanwhile = Refusal(
    "roster.changed", zh: "排班期间名册或班次有了改动，请再排一次",
    en: "people or shifts changed while the plan was made; plan again")
}
