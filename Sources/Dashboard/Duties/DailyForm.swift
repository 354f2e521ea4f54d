import Supervision
import Terminal

/// The forms of the day's lists, the catalogue and the rounds.
enum DailyForm: Hashable, Sendable {
  /// A new ad-hoc task.
  case task
  /// Something new in somebody's plan, or in anybody's.
  case plan(StaffID?)
  /// An item of a plan put right.
  case editPlan(PlanID)
  /// A new material, or one put right.
  case material(MaterialID?)
  /// A count of a material.
  case count(MaterialID)
  /// A new row of the catalogue, or one changed.
  case row(DutyKey?)
  /// Why a row of today is let go.
  case excuse(DutyKey)
  /// To when a row of today is carried over, and why.
  case carry(DutyKey)
  /// Why everything that is unfinished in plans up to a day is moved on.
  case restOfPlans(CivilDay)
  /// What is wrong with an item of the round under way, who mends it, by when.
  case fault(PatrolItemID)
  /// The same of a finding.
  case finding(FindingID)
  /// Why the round under way is broken off.
  case breakOff

  /// What stands above the form.
  func title(_ state: ShowroomState) -> Phrase {
    switch self {
    case .task: Phrase(zh: "记一件临时任务", en: "New task")
    case .plan(nil): Phrase(zh: "新增计划", en: "New in a plan")
    case .plan(.some(let id)): .spaced(state.name(of: id), Phrase(zh: "新增计划", en: "· new in the plan"))
    case .editPlan(let id): Phrase(zh: "\(id) 修改计划", en: "\(id) · change the plan")
    case .material(nil): Phrase(zh: "新增销售资料", en: "New material")
    case .material(.some(let id)): Phrase(zh: "\(id) 修改资料", en: "\(id) · change the material")
    case .count(let id):
      .spaced(Phrase(both: state.materials[id]?.details.name ?? "\(id)"), Phrase(zh: "清点", en: "· count"))
    case .row(nil): Phrase(zh: "自订事项", en: "A row of your own")
    case .row(.some(let key)): .spaced(Phrase(both: key.code.rawValue), state.title(of: key))
    case .excuse(let key): .spaced(state.title(of: key), Phrase(zh: "免做", en: "· let go"))
    case .carry(let key): .spaced(state.title(of: key), Phrase(zh: "顺延", en: "· carry over"))
    case .restOfPlans(let day):
      Phrase(
        zh: "\(state.unfinishedPlans(upTo: day).count) 项未完计划移到各人下一个上班日",
        en: "\(state.unfinishedPlans(upTo: day).count) unfinished plans to the next day each works")
    case .fault(let item): .spaced(Phrase(zh: "不合格：", en: "Fail:"), state.words(of: item))
    case .finding(let id): Phrase(zh: "\(id) 整改", en: "\(id) · what is wrong, who mends it")
    case .breakOff: Phrase(zh: "中止巡检", en: "Break the round off")
    }
  }

  /// The form with what is known filled in.
  func form(_ world: World, _ language: Language) -> Form {
    let state = world.showroom.state
    let fields = DailyFields(state: state, now: world.now, language: language)
    switch self {
    case .task:
      return Form([
        fields.text("what", Phrase(zh: "任务", en: "task"), hint: Phrase(zh: "做什么", en: "what is to be done")),
        fields.text(
          "from", Phrase(zh: "交办人", en: "asked by"),
          hint: Phrase(zh: "做完要回报谁，可不填", en: "who is told when it is done; may be empty")),
        fields.person(
          "owner", Phrase(zh: "负责人", en: "owner"),
          hint: Phrase(zh: "谁做，不填为主管", en: "who does it; empty for the supervisor")),
        fields.day("day", Phrase(zh: "期限", en: "by"), state.businessDay(of: world.now)),
        fields.time("time", nil),
      ])
    case .plan(let id): return fields.plan(PlanDetails(staff: id ?? StaffID(rawValue: 0), kind: .call))
    case .editPlan(let id):
      return fields.plan(state.plan(id)?.details ?? PlanDetails(staff: StaffID(rawValue: 0), kind: .call))
    case .material(let id):
      let known = id.flatMap { state.materials[$0] }?.details
      return Form([
        fields.text(
          "name", Phrase(zh: "名称", en: "name"), known?.name ?? "", hint: Phrase(zh: "如 锐界", en: "such as Edge")),
        fields.choice(
          "kind", Phrase(zh: "种类", en: "kind"), MaterialKind.allCases.map(\.name),
          MaterialKind.allCases.firstIndex { $0 == known?.kind } ?? 0),
        fields.text(
          "minimum", Phrase(zh: "最低数量", en: "minimum"), known.map { "\($0.minimum)" } ?? "",
          hint: Phrase(zh: "单页不填为 15，其余为 1", en: "empty: 15 brochures, else 1")),
      ])
    case .count(let id):
      let known = state.materials[id]
      return Form([
        fields.text(
          "count", Phrase(zh: "现有", en: "count"), known?.counted == nil ? "" : "\(known?.count ?? 0)",
          hint: Phrase(zh: "最低 \(known?.details.minimum ?? 0)", en: "at least \(known?.details.minimum ?? 0)"),
          isProposal: true)
      ])
    case .row(let key):
      let known = key.flatMap { state.settings.duties.row($0) }
      return Form([
        fields.text(
          "zh", Phrase(zh: "事项", en: "title"), known.map { $0.title[language] } ?? "",
          hint: Phrase(zh: "做什么", en: "what is to be done")),
        fields.time("time", known?.due),
        fields.text(
          "falls", Phrase(zh: "频次", en: "how often"), known?.falls.text ?? "daily",
          hint: Phrase(
            zh: "daily weekdays weekly:fri monthly:25 quarterly:1 occasional",
            en: "daily weekdays weekly:fri monthly:25 quarterly:1 occasional"),
          completions: [
            "daily", "weekdays", "weekly:mon", "weekly:fri", "monthly:1", "monthly:25", "quarterly:1", "occasional",
          ]),
      ])
    case .excuse, .breakOff, .restOfPlans:
      return Form([fields.text("reason", .reason, hint: Phrase(zh: "会一直留在记录里", en: "it stays in the log"))])
    case .carry:
      return Form([
        fields.day("day", Phrase(zh: "顺延到", en: "to"), state.businessDay(of: world.now).advanced(by: 1)),
        fields.text("reason", .reason, hint: Phrase(zh: "为什么今天没做", en: "why it was not done today")),
      ])
    case .fault(let item):
      var fault = PatrolFault()
      if case .fail(let known)? = state.patrols.open?.marks[item] { fault = known }
      return fields.fault(fault)
    case .finding(let id): return fields.fault(state.patrols.findings[id]?.fault ?? PatrolFault())
    }
  }

  /// What the filled form asks for.
  func command(_ form: Form, _ world: World, _ language: Language) throws(FormError) -> Command {
    let state = world.showroom.state
    let today = state.businessDay(of: world.now)
    switch self {
    case .task:
      let due = TaskDue(try form.day("day", today: today), try form.optionalTime("time"))
      return .task(.add(what: form.text("what"), askedBy: form.text("from"), owner: form.text("owner"), by: due))
    case .plan: return .plan(.add(try details(form, state), day: today))
    case .editPlan(let id): return .plan(.edit(id, try details(form, state)))
    case .material(let id):
      let kind = MaterialKind.allCases[form.choice("kind")]
      let minimum = form.text("minimum").isEmpty ? nil : try form.number("minimum")
      let details = MaterialDetails(name: form.text("name"), kind: kind, minimum: minimum)
      return .material(id.map { .edit($0, details) } ?? .add(details))
    case .count(let id): return .material(.count(id, try form.number("count")))
    case .row(let key):
      let due = try form.optionalTime("time")
      guard let falls = DutyFalls(text: form.text("falls")) else {
        throw FormError(
          field: "falls",
          words: Phrase(
            zh: "“\(form.text("falls"))”不是频次，请写 daily、weekly:fri、monthly:25 之类",
            en: "“\(form.text("falls"))” is no cadence; write daily, weekly:fri, monthly:25 or the like"))
      }
      guard let key else {
        return .duty(.catalogue(.add(title: Phrase(both: form.text("zh")), due: due, falls: falls)))
      }
      let old = state.settings.duties.row(key)?.title
      let title = old?[language] == form.text("zh") ? nil : Phrase(both: form.text("zh"))
      return .duty(.catalogue(.set(key, DutyRowChange(due: .some(due), falls: falls, title: title))))
    case .excuse(let key): return .duty(.excuse(key, reason: form.text("reason")))
    case .carry(let key): return .duty(.carry(key, to: try form.day("day", today: today), reason: form.text("reason")))
    case .restOfPlans(let day): return .plan(.moveRest(upTo: day, reason: form.text("reason")))
    case .fault(let item): return .patrol(.mark(item, .fail(try fault(form, today))))
    case .finding(let id): return .patrol(.assign(id, try fault(form, today)))
    case .breakOff: return .patrol(.breakOff(reason: form.text("reason")))
    }
  }

  private func details(_ form: Form, _ state: ShowroomState) throws(FormError) -> PlanDetails {
    let who: StaffID
    do throws(Refusal) { who = try state.person(named: form.text("who")).id } catch {
      throw FormError(field: "who", words: error.words)
    }
    let level = form.choice("level")
    return PlanDetails(
      staff: who, time: try form.optionalTime("time"), kind: PlanKind.allCases[form.choice("kind")],
      customer: form.text("customer"), level: level == 0 ? nil : DailyFields.levels[level - 1], note: form.text("note"))
  }

  private func fault(_ form: Form, _ today: CivilDay) throws(FormError) -> PatrolFault {
    let by = form.text("day")
    let fixBy = by.isEmpty ? nil : TaskDue(try form.day("day", today: today), try form.optionalTime("time"))
    return PatrolFault(note: form.text("note"), owner: form.text("owner"), fixBy: fixBy)
  }
}

/// The fields that forms of the day's lists are made of.
struct DailyFields {
  let state: ShowroomState
  let now: Moment
  let language: Language

  /// The levels a planned customer can have.
  static let levels: [CustomerLevel] = [.ordered, .h, .a, .b, .c]

  /// A line of text.
  func text(
    _ id: String, _ label: Phrase, _ value: String = "", hint: Phrase = .empty, isProposal: Bool = false,
    completions: [String] = []
  ) -> Form.Field {
    var field = Form.Field(
      id, label: label[language], .text(TextField(value, limit: 400, isSelected: isProposal)), hint: hint[language])
    field.completions = completions
    return field
  }

  /// One of some words.
  func choice(_ id: String, _ label: Phrase, _ options: [Phrase], _ selection: Int) -> Form.Field {
    Form.Field(
      id, label: label[language], .choice(ChoiceField(options.map { $0[language] }, selection: selection)),
      hint: Phrase(zh: "←→ 选择", en: "←→ to choose")[language])
  }

  /// A person's name, with the staff to complete it.
  func person(_ id: String, _ label: Phrase, _ value: String = "", hint: Phrase) -> Form.Field {
    text(id, label, value, hint: hint, completions: state.team.map { $0.name(in: language) })
  }

  /// A day.
  func day(_ id: String, _ label: Phrase, _ value: CivilDay?) -> Form.Field {
    text(
      id, label, value?.iso ?? "",
      hint: Phrase(zh: "如 2026-11-24、今天、明天、+3", en: "such as 2026-11-24, today, tomorrow, +3"), isProposal: true)
  }

  /// A time that may be left empty.
  func time(_ id: String, _ value: ClockTime?) -> Form.Field {
    text(
      id, Phrase(zh: "时间", en: "time"), value?.text ?? "",
      hint: Phrase(zh: "如 930，可不填", en: "such as 930; may be empty"))
  }

  /// Who plans what with whom when.
  func plan(_ details: PlanDetails) -> Form {
    Form([
      person(
        "who", Phrase(zh: "顾问", en: "consultant"), state.person(details.staff)?.name(in: language) ?? "", hint: .empty),
      choice(
        "kind", Phrase(zh: "事项", en: "what"), PlanKind.allCases.map(\.name),
        PlanKind.allCases.firstIndex(of: details.kind) ?? 0),
      time("time", details.time),
      text("customer", Phrase(zh: "客户", en: "customer"), details.customer, hint: Phrase(zh: "可不填", en: "may be empty")),
      choice(
        "level", Phrase(zh: "级别", en: "level"), [Phrase(both: "–")] + Self.levels.map { Phrase(both: $0.rawValue) },
        details.level.flatMap { Self.levels.firstIndex(of: $0) }.map { $0 + 1 } ?? 0),
      text("note", Phrase(zh: "备注", en: "note"), details.note, hint: Phrase(zh: "可不填", en: "may be empty")),
    ])
  }

  /// What is wrong, who mends it, by when.
  func fault(_ fault: PatrolFault) -> Form {
    Form([
      text("note", Phrase(zh: "情况", en: "what is wrong"), fault.note, hint: Phrase(zh: "看到什么", en: "what was seen")),
      person(
        "owner", Phrase(zh: "负责人", en: "owner"), fault.owner,
        hint: Phrase(zh: "谁整改，可不填", en: "who mends it; may be empty")),
      day("day", Phrase(zh: "期限", en: "by"), fault.fixBy?.day), time("time", fault.fixBy?.time),
    ])
  }
}

extension Phrase {
  fileprivate static let reason = Phrase(zh: "原因", en: "reason")
}

extension Form {
  /// The day typed into a field: a date, 今天, tomorrow, or so many days ahead as `+3`.
  func day(_ id: String, today: CivilDay) throws(FormError) -> CivilDay {
    let typed = text(id)
    switch typed.lowercased() {
    case "", "today", "今天": return today
    case "tomorrow", "明天": return today.advanced(by: 1)
    case "后天": return today.advanced(by: 2)
    default: break
    }
    if typed.hasPrefix("+"), let days = Int(typed.dropFirst()), (0...366).contains(days) {
      return today.advanced(by: days)
    }
    guard let day = CivilDay(iso: typed) else {
      throw FormError(
        field: id,
        words: Phrase(
          zh: "“\(typed)”不是日期，请写成 2026-11-24", en: "“\(typed)” is no day of the calendar; write it as 2026-11-24"))
    }
    return day
  }

  /// The time typed into a field, none when it is empty.
  func optionalTime(_ id: String) throws(FormError) -> ClockTime? { text(id).isEmpty ? nil : try time(id) }
}
