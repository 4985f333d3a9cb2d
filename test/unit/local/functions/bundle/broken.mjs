throw new RangeError('configuration is missing TABLE');
