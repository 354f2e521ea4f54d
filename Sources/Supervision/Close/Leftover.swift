/// What kind of thing is left at the end of a day, in the order of the board.
public enum LeftoverKind: String, CaseIterable, Hashable, Sendable {
  case openVisits, differences, plans, signings, duties, followUps, complaints, door, unclosedDays

  /// Its name.
  public var name: Phrase {
    switch self {
    case .openVisits: Phrase(zh: "在店客户", en: "open visits")
    case .differences: Phrase(zh: "对账差异", en: "differences")
    case .plans: Phrase(zh: "顾问计划", en: "day plans")
    case .signings: Phrase(zh: "待签字", en: "to sign")
    case .duties: Phrase(zh: "未完事项", en: "duties")
    case .followUps: Phrase(zh: "待回访", en: "follow-ups")
    case .complaints: Phrase(zh: "未结投诉", en: "complaints")
    case .door: Phrase(zh: "门口达标", en: "door")
    case .unclosedDays: Phrase(zh: "往日未闭", en: "days not closed")
    }
  }
}

/// What is left of one kind when a day is to be closed.
public struct Leftover: Hashable, Sendable {
  /// How it weighs.
  public enum Weight: String, Hashable, Sendable {
    /// The day cannot be closed before it is done.
    case blocks
    /// It is handed to the next day.
    case carried
    /// It is only told.
    case told
  }

  /// The kind.
  public let kind: LeftoverKind
  /// How many; 0 for nothing left.
  public let count: Int
  /// What is left, in a line.
  public let words: Phrase
  /// How it weighs.
  public let weight: Weight
  /// Each of it, with names as others may see them.
  public var items: [Phrase] = []

  /// What goes onto the handover note: each of it with its kind, the first dozen by name.
  var carried: [Phrase] {
    guard weight == .carried else { return [] }
    let more = items.count - 12
    let rest = more > 0 ? [kind.name.colon(Phrase(zh: "另 \(more) 项", en: "\(more) more"))] : []
    return items.isEmpty ? [words] : items.prefix(12).map { kind.name.colon($0) } + rest
  }
}

extension ShowroomState {
  /// What is left of a business day, one entry a kind, those with nothing left as well.
  public func left(on day: CivilDay, at now: Moment) -> [Leftover] {
    let isToday = day == businessDay(of: now)
    var all = [visitsLeft(on: day), differencesLeft(on: day), plansLeft(on: day)]
    guard isToday else { return all }
    all += [signingsLeft(), dutiesLeft(at: now), followUpsLeft(on: day), complaintsLeft(at: now)]
    if !settings.calendar.isShut(day) { all.append(doorLeft(at: now)) }
    return all + [daysLeft(at: now)]
  }

  private func visitsLeft(on day: CivilDay) -> Leftover {
    let open = openVisits.filter { businessDay(of: $0.arrived) <= day }
    return Leftover(
      kind: .openVisits, count: open.count,
      words: open.isEmpty
        ? Phrase(zh: "展厅没有客户", en: "nobody is here")
        : Phrase(zh: "\(open.count) 批还没有离店", en: "\(open.count) still here"),
      weight: open.isEmpty ? .told : .blocks,
      items: open.map { Phrase(both: "\($0.id) \(Masked.name(customer(of: $0)))") })
  }

  private func differencesLeft(on day: CivilDay) -> Leftover {
    let all = differences(on: day)
    // Who is still here is told as such.
    let left = all.filter { difference in
      if case .unfinishedLine(let id, _) = difference.kind, visits[id]?.isOpen == true { return false }
      return difference.isLeft
    }
    let explained = all.count { !$0.isLeft }
    return Leftover(
      kind: .differences, count: left.count,
      words: left.isEmpty
        ? (explained > 0
          ? Phrase(zh: "三方对清，\(explained) 处已说明", en: "settled, \(explained) explained")
          : Phrase(zh: "客流、卡、DMS 一致", en: "tally, cards and DMS agree"))
        : Phrase(zh: "\(left.count) 处差异未处理", en: "\(left.count) difference\(left.count == 1 ? "" : "s") to settle"),
      weight: left.isEmpty ? .told : .blocks,
      items: DifferenceClass.allCases.compactMap { sort in
        let count = left.count { $0.kind.sort == sort }
        return count == 0 ? nil : Phrase(zh: "\(sort.name.zh) \(count)", en: "\(sort.name.en) \(count)")
      })
  }

  /// What consultants planned and nobody has ticked, explained or moved on, and whose plan is not checked yet.
  private func plansLeft(on day: CivilDay) -> Leftover {
    let open = unfinishedPlans(upTo: day)
    let unchecked = planStandings(on: day).filter { !$0.items.isEmpty && $0.check == nil }
    let words: Phrase =
      if !open.isEmpty {
        Phrase(zh: "\(open.count) 项未完，先说明或移到明天", en: "\(open.count) unfinished: explain or move on")
      } else if unchecked.isEmpty {
        Phrase(zh: "计划都已了结并核对", en: "all settled and checked")
      } else {
        Phrase(zh: "都已了结，\(unchecked.count) 人未核对", en: "all settled, \(unchecked.count) not checked")
      }
    return Leftover(
      kind: .plans, count: open.isEmpty ? unchecked.count : open.count, words: words,
      weight: open.isEmpty ? .told : .blocks,
      items: open.isEmpty
        ? unchecked.map { Phrase(zh: "\($0.person.phrase.zh) 未核对", en: "\($0.person.phrase.en): not checked") }
        : open.map { item in
          let what = maskedTitle(of: item)
          let when = item.day == day ? item.details.time?.text ?? "" : item.day.iso
          return when.isEmpty ? what : Phrase(zh: "\(when) \(what.zh)", en: "\(when) \(what.en)")
        })
  }

  private func signingsLeft() -> Leftover {
    let all = signings
    return Leftover(
      kind: .signings, count: all.count,
      words: all.isEmpty
        ? Phrase(zh: "没有待签字的", en: "nothing to sign")
        : Phrase(zh: "\(all.count) 项等主管签字", en: "\(all.count) wait for a signature"),
      weight: all.isEmpty ? .told : .carried, items: all.map(\.title))
  }

  private func dutiesLeft(at now: Moment) -> Leftover {
    // Closing checks its own row off.
    let open = today(at: now).filter { !$0.isDone && $0.key.code != .closing }
    return Leftover(
      kind: .duties, count: open.count,
      words: open.isEmpty
        ? Phrase(zh: "今日事项都已完成", en: "every duty is done")
        : Phrase(zh: "\(open.count) 项未完，转明天", en: "\(open.count) not done, handed on"),
      weight: open.isEmpty ? .told : .carried,
      items: open.map { item in
        item.due.map { Phrase(zh: "\($0) \(item.title.zh)", en: "\($0) \(item.title.en)") } ?? item.title
      })
  }

  private func followUpsLeft(on day: CivilDay) -> Leftover {
    let all = followUps(on: day).values.flatMap { $0.overdue + $0.due }.sorted { $0.id < $1.id }
    return Leftover(
      kind: .followUps, count: all.count,
      words: all.isEmpty
        ? Phrase(zh: "回访都已完成", en: "every follow-up is done")
        : Phrase(zh: "\(all.count) 位客户没有回访", en: "\(all.count) not followed up"),
      weight: all.isEmpty ? .told : .carried,
      items: all.map { card in
        let who = card.details.consultant.map { name(of: $0) } ?? Phrase(both: "–")
        return Phrase(
          zh: "\(card.id) \(Masked.name(card.details.name))（\(who.zh)）",
          en: "\(card.id) \(Masked.name(card.details.name)) (\(who.en))")
      })
  }

  private func complaintsLeft(at now: Moment) -> Leftover {
    let open = openComplaints(at: now)
    return Leftover(
      kind: .complaints, count: open.count,
      words: open.isEmpty
        ? Phrase(zh: "没有未结投诉", en: "no open complaint")
        : Phrase(zh: "\(open.count) 宗转明天", en: "\(open.count) handed on"),
      weight: open.isEmpty ? .told : .carried,
      items: open.map { complaint in
        let name = Masked.name(complaint.details.customer)
        return Phrase(
          zh: "\(complaint.id) \(name) \(complaint.step.name.zh)",
          en: "\(complaint.id) \(name), \(complaint.step.name.en)")
      })
  }

  private func doorLeft(at now: Moment) -> Leftover {
    let record = doorRecord(at: now)
    let percent = record.percent.map { "\($0)%" } ?? "--"
    return Leftover(
      kind: .door, count: record.uncovered.count,
      words: record.uncovered.count == 0
        ? Phrase(zh: "门口全天够人", en: "covered throughout")
        : Phrase(
          zh: "\(percent)，缺人 \(record.uncovered.words.zh)", en: "\(percent), short for \(record.uncovered.words.en)"),
      weight: .told)
  }

  private func daysLeft(at now: Moment) -> Leftover {
    let days = unclosedDays(at: now)
    return Leftover(
      kind: .unclosedDays, count: days.count,
      words: days.isEmpty
        ? Phrase(zh: "往日都已闭店", en: "every day before is closed")
        : Phrase(zh: "\(days.count) 天没有闭店", en: "\(days.count) day\(days.count == 1 ? "" : "s") not closed"),
      weight: .told, items: days.map { Phrase(both: $0.iso) })
  }
}

extension DutyCode {
  /// Tally, cards and DMS agree, and the day is closed.
  public static let closing: DutyCode = "2.11"
}
