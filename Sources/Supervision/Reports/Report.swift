/// The thirteen reports of QC-S, by the maker's numbers (domain.md §5).
public enum QCSReport: Int, CaseIterable, Sendable {
  case workplan = 1
  case prospecting
  case traffic
  case models
  case performance
  case comparison
  case recommendations
  case logOns
  case walkOuts
  case prospects
  case losses
  case process
  case bookings

  /// Its title.
  public var title: Phrase {
    switch self {
    case .workplan: Phrase(zh: "销售线索工作计划与动向", en: "Sales lead workplan")
    case .prospecting: Phrase(zh: "潜客开发与销售状态", en: "Prospecting and sales status")
    case .traffic: Phrase(zh: "客流与销售活动汇总", en: "Total traffic and sales activity")
    case .models: Phrase(zh: "分车型客流", en: "Traffic by model line")
    case .performance: Phrase(zh: "业绩与辅导计划", en: "Performance and coaching plan")
    case .comparison: Phrase(zh: "顾问对比", en: "Consultant comparison")
    case .recommendations: Phrase(zh: "辅导建议", en: "Coaching recommendations")
    case .logOns: Phrase(zh: "登录记录", en: "Log-on history")
    case .walkOuts: Phrase(zh: "离店客户跟踪", en: "Walk-out follow-up")
    case .prospects: Phrase(zh: "潜客清单", en: "Prospect list")
    case .losses: Phrase(zh: "战败客户", en: "Lost cases")
    case .process: Phrase(zh: "流程执行", en: "Process performance")
    case .bookings: Phrase(zh: "订单与结转", en: "Bookings and carry-over")
    }
  }

  /// What its rows stand for when nobody says; nil where they are single customers, plans or users.
  public var grouping: ReportGrouping? {
    switch self {
    case .prospecting, .process, .bookings: .consultant
    case .traffic: .day
    case .models: .model
    case .workplan, .performance, .comparison, .recommendations, .logOns, .walkOuts, .prospects, .losses: nil
    }
  }
}

/// A report as a value: titles, columns with their definitions, rows, and what is to be noted.
public struct Report: Hashable, Sendable {
  /// One column.
  public struct Column: Hashable, Sendable {
    /// Its name in files, such as `contactRate`.
    public let id: String
    /// The heading.
    public let title: Phrase
    /// How it is reckoned; empty where the heading says all.
    public let definition: Phrase
    /// Whether it holds numbers, which stand at the right.
    public let isNumeric: Bool

    /// A column with its name, heading and definition.
    public init(_ id: String, _ title: Phrase, _ definition: Phrase = Phrase(both: ""), isNumeric: Bool = false) {
      self.id = id
      self.title = title
      self.definition = definition
      self.isNumeric = isNumeric
    }
  }

  /// What stands in a cell.
  public enum Value: Hashable, Sendable {
    /// Nothing.
    case none
    /// Text that is the same in every language: names, phones.
    case text(String)
    /// Words.
    case words(Phrase)
    /// A whole number.
    case number(Int)
    /// A part of a whole, `--` where the whole is nothing.
    case share(Int, of: Int)
    /// A difference of two shares in percentage points; nil where one is unknown.
    case points(Double?)
    /// A mean of shares, 0.25 for a quarter; nil of none.
    case percent(Double?)
    /// A mean of whole numbers, `--` of none.
    case mean(Int, of: Int)
    /// A day.
    case day(CivilDay?)
    /// A customer's name, masked while others look on.
    case customer(String)
    /// A phone, masked while others look on.
    case phone(String)
  }

  /// A cell and how it stands out.
  public struct Cell: Hashable, Sendable {
    /// How it stands out.
    public enum Mark: String, Hashable, Sendable {
      case best
      case worst
      /// On the wrong side of its target.
      case under
      /// On the right side.
      case met
    }

    /// What stands in it.
    public var value: Value
    /// How it stands out; nil for not at all.
    public var mark: Mark?

    /// A cell.
    public init(_ value: Value, _ mark: Mark? = nil) {
      self.value = value
      self.mark = mark
    }
  }

  /// What a row is.
  public enum RowKind: String, Hashable, Sendable {
    case row
    case total
    case mean
    case target
  }

  /// A row of as many cells as there are columns.
  public struct Row: Hashable, Sendable {
    /// What it is.
    public let kind: RowKind
    /// The consultant it is about; nil for nobody in particular.
    public var consultant: StaffID?
    /// The card it is about.
    public var card: CardID?
    /// Its cells.
    public var cells: [Cell]

    /// A row.
    public init(_ cells: [Cell], kind: RowKind = .row, consultant: StaffID? = nil, card: CardID? = nil) {
      self.kind = kind
      self.consultant = consultant
      self.card = card
      self.cells = cells
    }
  }

  /// Which report it is.
  public let number: QCSReport
  /// The days it is of.
  public let span: ReportSpan
  /// What its rows stand for.
  public let grouping: ReportGrouping?
  /// The consultant it is about; nil for all.
  public let consultant: StaffID?
  /// Its columns.
  public var columns: [Column]
  /// Its rows; totals, means and targets at the end.
  public var rows: [Row]
  /// What is to be noted under it.
  public var notes: [Phrase]
}

/// What a report is made of.
public struct ReportInput: Sendable {
  /// The facts of the span and of nothing else.
  public let facts: ReportFacts
  /// How things stand now: names, settings, whereabouts, roster.
  public let state: ShowroomState
  /// The moment it is made.
  public let now: Moment
  /// The days asked for.
  public let span: ReportSpan
  /// What the rows stand for; nil for what is usual.
  public let grouping: ReportGrouping?
  /// The consultant it is about; nil for all.
  public let consultant: StaffID?

  /// The material of a report; `facts` may be of more days than the span.
  public init(
    _ facts: ReportFacts, _ state: ShowroomState, now: Moment, span: ReportSpan, by grouping: ReportGrouping? = nil,
    consultant: StaffID? = nil
  ) {
    var facts = facts.part(from: span.first, to: span.last)
    // Days on which nobody did anything are days of the span too: what fell due on them is due.
    if let last = facts.last { facts.last = max(last, min(span.last, state.businessDay(of: now))) }
    self.facts = facts
    (self.state, self.now, self.span, self.grouping, self.consultant) = (state, now, span, grouping, consultant)
  }

  /// The business day under way.
  var today: CivilDay { state.businessDay(of: now) }

  /// The consultants that a comparison is of: all that are employed, and who else has figures.
  public var consultants: [Staff] {
    var known: Set<Int32> = []
    for visit in facts.visits { known.insert(visit.consultant) }
    for card in facts.cards { known.formUnion([card.consultant, card.openingConsultant]) }
    return state.staff.filter { person in
      (person.employed && person.title == .consultant) || known.contains(Int32(clamping: person.id.rawValue))
    }
  }
}

extension Report {
  /// The report of that number.
  public init(_ number: QCSReport, _ input: ReportInput) {
    let made =
      switch number {
      case .workplan: Self.workplan(input)
      case .prospecting: Self.prospecting(input)
      case .traffic: Self.traffic(input)
      case .models: Self.models(input)
      case .performance: Self.performance(input)
      case .comparison: Self.comparison(input)
      case .recommendations: Self.recommendations(input)
      case .logOns: Self.logOns(input)
      case .walkOuts: Self.walkOuts(input)
      case .prospects: Self.prospects(input)
      case .losses: Self.losses(input)
      case .process: Self.process(input)
      case .bookings: Self.bookings(input)
      }
    self.number = number
    span = input.span
    grouping = number.grouping.map { input.grouping ?? $0 }
    consultant = input.consultant
    (columns, rows, notes) = (made.columns, made.rows, made.notes)
  }

  /// What a report comes to before it has its head.
  struct Body {
    var columns: [Column]
    var rows: [Row]
    var notes: [Phrase] = []
  }
}
