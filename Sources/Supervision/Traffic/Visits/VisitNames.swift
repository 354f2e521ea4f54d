// What a person writes for one of the lists of the settings: the identifier, or the name in either language.

extension ShowroomState {
  /// The purpose of that identifier or name in either language; the rules refuse one there is not.
  public func purpose(named text: String) -> PurposeID {
    let wanted = text.lowercased()
    let found = settings.visits.purposes.first {
      $0.id.rawValue == wanted || $0.name.zh == text || $0.name.en.lowercased() == wanted
    }
    return found?.id ?? PurposeID(rawValue: text)
  }

  /// The result of that identifier or name in either language; the rules refuse one there is not.
  public func result(named text: String) -> ResultID {
    let wanted = text.lowercased()
    let found = settings.visits.results.first {
      $0.id.rawValue == wanted || $0.name.zh == text || $0.name.en.lowercased() == wanted
    }
    return found?.id ?? ResultID(rawValue: text)
  }

  /// The step of that identifier, key or name in either language; the rules refuse one there is not.
  public func step(named text: String) -> StepID {
    let wanted = text.lowercased()
    let found = settings.visits.steps.first {
      $0.id.rawValue == wanted || $0.key == wanted || $0.name.zh == text || $0.name.en.lowercased() == wanted
    }
    return found?.id ?? StepID(rawValue: text)
  }

  /// The source of that identifier or name in either language; the rules refuse one there is not.
  public func source(named text: String) -> SourceID {
    let wanted = text.lowercased()
    let found = settings.cards.sources.first {
      $0.id.rawValue == wanted || $0.name.zh == text || $0.name.en.lowercased() == wanted
    }
    return found?.id ?? SourceID(rawValue: text)
  }
}
