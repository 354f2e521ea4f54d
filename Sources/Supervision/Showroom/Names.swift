// What a screen calls things: by the name the settings or the staff list give, and by the identifier once they hold none.

extension ShowroomState {
  /// The name of a person, employed or not.
  public func name(of id: StaffID) -> Phrase {
    person(id)?.phrase ?? Phrase(zh: "\(id.rawValue) 号", en: "no. \(id.rawValue)")
  }

  /// The name of a place.
  public func name(of id: PlaceID) -> Phrase { settings.place(id)?.name ?? Phrase(both: id.rawValue) }

  /// The name of a channel.
  public func name(of id: ChannelID) -> Phrase { settings.channel(id)?.name ?? Phrase(both: id.rawValue) }

  /// The name of a kind of complaint.
  public func name(of id: ComplaintKindID) -> Phrase {
    settings.complaints.kind(id)?.name ?? Phrase(both: id.rawValue)
  }

  /// The name of what a visitor came for.
  public func name(of id: PurposeID) -> Phrase { settings.visits.purpose(id)?.name ?? Phrase(both: id.rawValue) }

  /// The name of what came of a visit.
  public func name(of id: ResultID) -> Phrase { settings.visits.result(id)?.name ?? Phrase(both: id.rawValue) }

  /// The name of a step of the showroom process.
  public func name(of id: StepID) -> Phrase { settings.visits.step(id)?.name ?? Phrase(both: id.rawValue) }

  /// The name of a source medium.
  public func name(of id: SourceID) -> Phrase { settings.cards.source(id)?.name ?? Phrase(both: id.rawValue) }

  /// The name of a department.
  public func name(of id: DepartmentID) -> Phrase {
    settings.complaints.department(id)?.name ?? Phrase(both: id.rawValue)
  }

  /// What an alarm is about.
  public func name(of cause: Alarm.Cause) -> Phrase {
    switch cause {
    case .door: Phrase(zh: "门口人数", en: "the door")
    case .desk: Phrase(zh: "前台围聚", en: "the front desk")
    case .complaint(let id): Phrase(zh: "投诉 \(id)", en: "complaint \(id)")
    case .duty(let key): title(of: key)
    case .person(let id): name(of: id)
    case .visit(let id): Phrase(zh: "接待 \(id)", en: "visit \(id)")
    case .sheet(let id): Phrase(zh: "网络线索 \(id)", en: "web lead \(id)")
    case .stint(let id): Phrase(zh: "\(name(of: id).zh)门岗", en: "\(name(of: id).en)'s stint")
    }
  }

  /// The name of a rung of the escalation ladder.
  public func name(of id: RungID) -> Phrase {
    settings.complaints.rung(id)?.name ?? Phrase(both: id.rawValue)
  }
}
