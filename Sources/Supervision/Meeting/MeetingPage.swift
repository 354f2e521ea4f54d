/// The facts of one agenda item at a moment: a few figures, and lines below them.
public struct MeetingPage: Hashable, Sendable {
  /// How a fact stands.
  public enum Tone: Hashable, Sendable {
    case plain, good, warning, bad, quiet
  }

  /// A figure with what it counts.
  public struct Figure: Hashable, Sendable {
    /// What it counts.
    public let label: Phrase
    /// The figure, such as `12`, `3/4` or `96%`.
    public let text: String
    /// How it stands.
    public let tone: Tone

    init(_ label: Phrase, _ text: String, _ tone: Tone = .plain) {
      self.label = label
      self.text = text
      self.tone = tone
    }

    init(_ label: Phrase, _ count: Int, _ tone: Tone = .plain) { self.init(label, String(count), tone) }
  }

  /// What a line is about, so that one can open it.
  public enum Subject: Hashable, Sendable {
    case person(StaffID)
    case card(CardID)
    case complaint(ComplaintID)
  }

  /// One line.
  public struct Line: Hashable, Sendable {
    /// What it is about; nil when there is nothing to open.
    public let subject: Subject?
    /// What stands first: a name, a time.
    public let lead: Phrase
    /// What is said of it.
    public let text: Phrase
    /// How it stands.
    public let tone: Tone

    init(_ lead: Phrase, _ text: Phrase, _ tone: Tone = .plain, about subject: Subject? = nil) {
      self.lead = lead
      self.text = text
      self.tone = tone
      self.subject = subject
    }
  }

  /// At most five figures.
  public internal(set) var figures: [Figure] = []
  /// The lines, the most pressing first.
  public internal(set) var lines: [Line] = []
  /// What is to be done or said on this page, when the lines do not say it.
  public internal(set) var prompt = Phrase(both: "")
}

/// Whether customers are named in full or as others may read them.
public enum CustomerNames: Sendable {
  case full, masked

  /// A customer's name so.
  public func shown(_ name: String) -> String { self == .masked ? Masked.name(name) : name }
}

extension ShowroomState {
  /// The facts of an agenda item as they stand.
  public func page(on topic: AgendaTopic, at now: Moment, names: CustomerNames = .full) -> MeetingPage {
    switch topic {
    case .attendance: attendancePage(at: now)
    case .results: resultsPage(at: now)
    case .customers: customersPage(at: now, names)
    case .appointments: appointmentsPage(at: now, names)
    case .roster: rosterPage(on: businessDay(of: now), at: now)
    case .policy: policyPage(at: now)
    case .drill: drillPage(at: now)
    case .recognition: recognitionPage(at: now)
    case .forecast: forecastPage(at: now)
    case .plans: plansPage(at: now)
    case .reconciliation: reconciliationPage(at: now)
    case .losses: lossesPage(at: now, names)
    case .complaints: complaintsPage(at: now, names)
    case .bestCase: bestCasePage(at: now)
    case .tomorrow: tomorrowPage(at: now, names)
    case .team: teamPage(at: now)
    case .actions: actionsPage(at: now)
    case .other:
      MeetingPage(prompt: Phrase(zh: "按 n 记要点，d 记决议，a 派事项", en: "n notes, d decides, a gives somebody something to do"))
    }
  }
}

extension Phrase {
  /// Phrases after each other, apart by a middle dot; empty ones are left out.
  static func dotted(_ parts: [Phrase]) -> Phrase {
    Phrase(
      zh: parts.map(\.zh).filter { !$0.isEmpty }.joined(separator: " · "),
      en: parts.map(\.en).filter { !$0.isEmpty }.joined(separator: " · "))
  }
}
